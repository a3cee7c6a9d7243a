@main struct Emic { static func main() { print("emic") } }
