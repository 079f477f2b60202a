package org.huiyin.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.huiyin.local.bench.BenchCommand;
import org.huiyin.local.bench.FilledBench;
import org.huiyin.local.bench.ImportBench;
import org.huiyin.local.bench.OverloadBench;
import org.huiyin.local.bench.TellingBench;
import org.huiyin.local.bench.UploadBench;
import org.huiyin.local.city.CityCommand;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Tokens;
import org.huiyin.local.demo.DemoCommand;
import org.huiyin.local.directory.DirectoryCommand;
import org.huiyin.local.part.Keycloak;
import org.huiyin.local.part.Parts;
import org.huiyin.local.smoke.SmokeCommand;
import org.huiyin.local.start.ResetCommand;
import org.huiyin.local.start.RunningPorts;
import org.huiyin.local.start.StartCommand;
import org.huiyin.local.start.StopCommand;
import org.huiyin.local.year.YearCommand;

/** Reads the command line and runs one command. Faults that the user can mend are one line, without a stack trace. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int exit = 0;
        try {
            run(CommandLine.parse(arguments));
        } catch (Trouble trouble) {
            System.err.println(trouble.getMessage());
            exit = 1;
        } catch (InterruptedException e) {
            exit = 130;
        } catch (RuntimeException e) {
            e.printStackTrace();
            exit = 2;
        }
        System.exit(exit);
    }

    private static void run(CommandLine line) throws InterruptedException {
        House house = house(line);
        switch (line.command()) {
            case "start" -> new StartCommand(house, Parts.all(house, without(line))).run();
            case "parts" -> new StartCommand(house, Parts.withoutServices(house)).run();
            case "stop" -> new StopCommand(house).run();
            case "reset" -> new ResetCommand(house).run();
            case "token" -> printToken(line, house);
            case "clock" ->
                new LocalClock(house.ports())
                        .obey(line.word(0)
                                .orElseThrow(() ->
                                        new Trouble("Which time? ./run clock 2026-03-02T09:00:00+08:00, or reset")));
            case "smoke" -> new SmokeCommand(deployment(line, house)).run();
            case "demo" -> demo(line, house);
            case "year" -> year(line, house);
            case "bench" -> bench(line, house);
            case "directory" -> directory(line, house);
            case "backup", "restore", "republish", "parked", "audit", "rebuild", "digest", "restart" ->
                new Operations(house).run(line);
            case "help" -> Help.print();
            default -> throw new Trouble("Unknown command '" + line.command() + "': see ./run help.");
        }
    }

    private static void demo(CommandLine line, House house) throws InterruptedException {
        if (line.word(0).filter("city"::equals).isPresent()) {
            double scale = line.option("scale").map(CommandLine::share).orElse(1.0);
            new CityCommand(deployment(line.without("scale"), house)).run(scale);
        } else {
            new DemoCommand(deployment(line, house), new LocalClock(house.ports())).run(line.number(0, 200));
        }
    }

    private static void directory(CommandLine line, House house) {
        line.allowOptions("apply", "port-offset");
        directoryOf(Deployment.of(line, house.ports()), house)
                .run(
                        line.word(0).map(Path::of),
                        line.option("apply").filter("yes"::equals).isPresent());
    }

    private static DirectoryCommand directoryOf(Deployment deployment, House house) {
        String server = "http://" + Ports.HOST + ":" + house.ports().keycloak();
        var administrator = new DirectoryCommand.Administrator(
                Optional.ofNullable(System.getenv("HUIYIN_KEYCLOAK_ADMIN")).orElse("admin"),
                Optional.ofNullable(System.getenv("HUIYIN_KEYCLOAK_PASSWORD")).orElse("huiyin"));
        return new DirectoryCommand(deployment, server, administrator);
    }

    private static void bench(CommandLine line, House house) throws InterruptedException {
        int seconds = line.number(0, 20);
        int cases = line.option("cases", 0);
        boolean beside = line.option("beside").filter("yes"::equals).isPresent();
        Optional<String> only = line.option("only");
        int rows = line.option("rows", 100_000);
        Deployment deployment = deployment(line.without("cases", "beside", "only", "rows"), house);
        if (only.isPresent()) {
            switch (only.get()) {
                case "evaluation" -> new BenchCommand(house, deployment, seconds).runEvaluation();
                case "import" -> new ImportBench(house, deployment, rows).run();
                case "overload" -> new OverloadBench(house, deployment, seconds).run();
                case "telling" -> new TellingBench(house, deployment, Math.min(rows, TellingBench.LETTERS)).run();
                case "uploads" -> new UploadBench(house, deployment, seconds).run();
                default ->
                    throw new Trouble("Only what? ./run bench --only evaluation, --only overload, --only telling,"
                            + " --only uploads, or --only import with --rows N");
            }
        } else if (cases == 0) {
            new BenchCommand(house, deployment, seconds).run();
        } else {
            new FilledBench(house, deployment, seconds).run(cases, beside);
        }
    }

    private static void year(CommandLine line, House house) throws InterruptedException {
        line.allowOptions("scale", "port-offset");
        Deployment deployment = Deployment.of(line, house.ports());
        double scale = line.option("scale").map(CommandLine::share).orElse(1.0);
        new YearCommand(house, deployment, directoryOf(deployment, house)).run(scale);
    }

    private static void printToken(CommandLine line, House house) {
        String role = line.word(0).orElseThrow(() -> new Trouble("Which role? For example: ./run token complainant"));
        System.out.println(new Tokens(Tokens.url(Keycloak.realmUrl(house.ports())), "").of(role));
    }

    private static Set<String> without(CommandLine line) {
        line.allowOptions("port-offset", "without");
        return Set.of(line.option("without").orElse("").split(","));
    }

    private static Deployment deployment(CommandLine line, House house) {
        line.allowOptions(Deployment.options());
        return Deployment.of(line, house.ports());
    }

    private static House house(CommandLine line) {
        Path checkout =
                Path.of(System.getProperty("huiyin.home", ".")).toAbsolutePath().normalize();
        Path data = Optional.ofNullable(System.getenv("HUIYIN_DATA"))
                .map(Path::of)
                .orElse(checkout.resolve("data"))
                .toAbsolutePath()
                .normalize();
        int remembered = line.command().equals("start") ? 0 : RunningPorts.offset(data);
        int environment = Optional.ofNullable(System.getenv("HUIYIN_PORT_OFFSET"))
                .map(CommandLine::positive)
                .orElse(remembered);
        return new House(checkout, data, new Ports(line.option("port-offset", environment)));
    }
}
