/// The short words of a language, which no text in it does without, in lower case.
struct LanguageWords: Sendable {
    /// ISO 639-1.
    let language: String
    let words: String
    /// Letters that the language has and most of its neighbours lack.
    let letters: String

    static let all: [LanguageWords] = [
        danish, norwegian, nynorsk, swedish, english, german, dutch, french, spanish, italian, portuguese, finnish,
    ]

    private static let danish = LanguageWords(
        language: "da",
        words: """
            og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu
            over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget
            ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor
            mod disse hvis din nogle hos blive mange ad bliver hendes været jer sådan nogen hvordan hvorfor fordi bare kun
            lige godt rigtig siger sagde synes tror måske blevet fik gik kom gør gøre fået mellem både således derfor altså
            lidt mere så uden igen hver hvem hvilke hvilken ligesom ting måde år dag tid sig bedre
            nej fortalte arbejde arbejder kigger tænker opleve vores
            """,
        letters: "æøå")

    private static let norwegian = LanguageWords(
        language: "nb",
        words: """
            og i jeg det at en den til er som på de med han av for ikke der var meg seg men et har om vi min hadde ham hun nå
            over da fra du ut sin dem oss opp man hans hvor eller hva skal selv her alle vil ble kunne inn når være noe ville
            jo deres etter ned skulle denne enn dette mitt også under ha deg annen henne mine alt mye sitt sine vår mot disse
            hvis din noen hos bli mange blir hennes vært dere sånn slik hvordan hvorfor fordi bare kun akkurat godt veldig
            sier sa synes tror kanskje blitt fikk gikk kom gjør gjøre fått mellom både derfor altså litt mer så uten igjen
            hver hvem hvilke hvilken liksom ting måte år dag tid bedre tilbake jobber arbeid
            nei fortalte tenker opplever våre ganske måtte
            """,
        letters: "æøå")

    private static let nynorsk = LanguageWords(
        language: "nn",
        words: """
            og i eg det å ein ei den til er som på dei med han av for ikkje der var meg seg men eit har om vi min hadde ho no
            frå du ut oss opp kvar eller kva skal sjølv her alle vil vart kunne inn når vere noko ville jo etter ned skulle
            denne enn dette mitt også under ha deg annan mykje mot desse viss nokon hos bli mange blir vore dykk slik korleis
            kvifor fordi berre veldig seier sa trur kanskje gjer gjere mellom både difor litt meir utan igjen kven dykkar
            deira arbeid måte tilbake
            """,
        letters: "æøå")

    private static let swedish = LanguageWords(
        language: "sv",
        words: """
            och i jag det att en den till är som på de med han av för inte där var mig sig men ett har om vi min hade honom
            hon nu över då från du ut sin dem oss upp man hans hur eller vad ska skall själv här alla vill blev kunde in när
            vara något någon ville ju deras efter ner skulle denna än detta mitt också under ha dig annan henne mina allt
            mycket sitt sina vår mot dessa ifall din några hos bli många blir hennes varit ni sådan varför bara väldigt säger
            sade sa tycker tror kanske blivit fick gick kom gör göra fått mellan både därför alltså lite mer så utan igen
            varje vem vilka vilken liksom år dag tid bättre eftersom går kan finns nej arbete jobbar
            """,
        letters: "äöå")

    private static let english = LanguageWords(
        language: "en",
        words: """
            the and to of a in that is it i you was for on with he as his they be at one have this from or had by not but
            what all were we when your can said there an each which she do how their if will up other about out many then
            them these so some her would make like him into has more could no my than been who its now did get may after
            because just really think know don't it's i'm that's people very things going mean yeah well also where our
            me us
            """,
        letters: "")

    private static let german = LanguageWords(
        language: "de",
        words: """
            der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat
            dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr
            durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine mark ihre dann unter wir soll ich eines
            jahr zwei jahren diese dieser wieder keine uhr seiner worden will zwischen immer was sagte gibt alle diesem
            seit muss doch jetzt mir mich ja nein also weil denn da hier dort sehr viel etwas ganz halt eben mal uns ihr du
            eigentlich natürlich warum
            """,
        letters: "äöüß")

    private static let dutch = LanguageWords(
        language: "nl",
        words: """
            de het een en van ik te dat die in is niet zijn op aan met als voor er was hij maar om ook je zo ze dan bij nog
            wat uit naar heeft hebben worden door wel deze over waar kan meer geen veel haar moet mijn ons wij omdat gewoon
            heel echt goed denk
            """,
        letters: "")

    private static let french = LanguageWords(
        language: "fr",
        words: """
            de la le et les des en un une du est que qui dans pour pas je vous il au sur ce elle nous on avec ne se plus mais
            par ou si son être était comme tout fait sont cette aussi leur même très bien c'est j'ai
            """,
        letters: "éèêçà")

    private static let spanish = LanguageWords(
        language: "es",
        words: """
            de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ya este sí porque
            esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos yo eso había
            """,
        letters: "ñáíó")

    private static let italian = LanguageWords(
        language: "it",
        words: """
            di che è la il un a per in una mi sono ho non ma lo ha le si ti i con cosa da se come io no ci questo qui sei del
            bene tu mio più al tutto te era della gli anche molto perché
            """,
        letters: "èàòù")

    private static let portuguese = LanguageWords(
        language: "pt",
        words: """
            de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou
            ser quando muito há nos já está eu também só pelo isso ela entre era
            """,
        letters: "ãõçá")

    private static let finnish = LanguageWords(
        language: "fi",
        words: """
            ja on ei se että oli hän mutta ovat kuin myös sen joka ole kun niin hänen mitä nyt tämä sitä minä mun mä sä vain
            siis jos niitä minun sitten tai jo aika ihan
            """,
        letters: "äö")
}
