import Foundation
import Testing

@testable import Agreement

/// Quantiles and probabilities against scipy 1.17 (`stats.norm`, `stats.t`), to the places that doubles carry.
@Suite struct DistributionTests {
    @Test(arguments: [
        (1e-10, -6.361340902404056), (0.0001, -3.7190164854556804), (0.025, -1.9599639845400545),
        (0.3, -0.5244005127080409), (0.5, 0), (0.75, 0.6744897501960817), (0.999999, 4.753424308817087),
    ])
    func `normal quantiles`(_ probability: Double, _ expected: Double) {
        #expect(abs(Normal.quantile(probability) - expected) < 1e-13)
        #expect(abs(Normal.cumulative(expected) - probability) < 1e-15)
    }

    @Test(arguments: [
        (1, 12.706204736432095, 0.32491969623407446, 0.2610951741772454, 0.07916684832113108),
        (2, 4.302652729911275, 0.2886751346880066, 0.14814814814814814, 0.01526807216533814),
        (3.5, 2.9400886379827775, 0.2732654540496292, 0.09239344497973813, 0.002277326444720479),
        (11, 2.200985160082949, 0.25955586047627044, 0.04203192666870373, 6.5322171553847024e-06),
        (199, 1.971956544249395, 0.2536860753817326, 0.022485288315771786, 1.0061460058776969e-13),
        (1e6, 1.9599663568141066, 0.25334717053784156, 0.021448424947276026, 1.245506343320247e-15),
    ])
    func `t quantiles and two-sided probabilities`(
        _ degrees: Double, _ at975: Double, _ at60: Double, _ outside2: Double, _ outside8: Double
    ) {
        #expect(abs(StudentT.quantile(0.975, degrees: degrees) / at975 - 1) < 1e-9)
        #expect(abs(StudentT.quantile(0.6, degrees: degrees) / at60 - 1) < 1e-9)
        #expect(abs(StudentT.outside(2.3, degrees: degrees) / outside2 - 1) < 1e-9)
        #expect(abs(StudentT.outside(-8, degrees: degrees) / outside8 - 1) < 1e-8)
    }

    @Test func `a stream is the same on every machine`() {
        var random = RandomStream(seed: 1, number: 2)
        // From a second implementation, in Python.
        #expect(
            (0..<3).map { _ in random.next() } == [
                5_196_188_657_185_181_188, 5_005_007_431_957_806_747, 13_825_384_577_461_178_096,
            ])
    }

    @Test func `replicates do not depend on how they are spread over threads`() throws {
        let data = try ReliabilityData(rows: "1 2 3 3 2 1 4 1 2 5 1\n 1 2 3 3 2 2 4 1 2 5 2\n 1 3 3 3 2 3 4 2 2 5 1")
        let prepared = try Coefficient.gwetAC1.prepare(data, EstimateOptions())
        let resampler = Resampler(prepared.data, .units)
        let oneByOne = (0..<500).map { number in
            var random = RandomStream(seed: 3, number: number)
            return prepared.measure.agreement(resampler.draw(&random)).value ?? .nan
        }

        let bootstrap = try Coefficient.gwetAC1.bootstrap(data, replicates: 500, seed: 3)

        #expect(bootstrap.replicates == oneByOne.sorted())
        // As drawn on the machine that first ran this: another one must draw the same.
        #expect([bootstrap.interval().low, bootstrap.interval().high] == [0.40254742632391727, 0.9250244405454291])
    }
}
