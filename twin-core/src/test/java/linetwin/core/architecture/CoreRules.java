package linetwin.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;

/** Rules of twin-core, so that the same line and seed give the same log on every machine. */
final class CoreRules {
    static final ArchRule NO_OUTSIDE_WORLD = noClasses()
            .should()
            .dependOnClassesThat(named(
                    "files, sockets, windows or logging",
                    List.of(
                            "java.io.File",
                            "java.io.Reader",
                            "java.io.InputStream",
                            "java.io.Print",
                            "java.io.Writer",
                            "java.io.Output",
                            "java.nio.file.",
                            "java.nio.channels.",
                            "java.net.",
                            "java.awt.",
                            "javax.swing.",
                            "javafx.",
                            "java.util.logging.",
                            "org.slf4j.",
                            "java.lang.System$Logger")));

    static final ArchRule NO_THREAD = noClasses()
            .should()
            .dependOnClassesThat(named(
                    "threads",
                    List.of(
                            "java.lang.Thread",
                            "java.util.Timer",
                            "java.util.concurrent.Executor",
                            "java.util.concurrent.ForkJoin",
                            "java.util.concurrent.ThreadLocalRandom",
                            "java.util.concurrent.CompletableFuture",
                            "java.util.concurrent.ScheduledExecutor",
                            "java.util.concurrent.StructuredTaskScope")));

    static final ArchRule NO_WALL_CLOCK = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethodWhere(
                    calls("asks a clock of this machine", Clock.class, Set.of("systemUTC", "systemDefaultZone")));

    static final ArchRule NO_DICE = noClasses()
            .should()
            .dependOnClassesThat(named(
                    "unseeded chance", List.of("java.util.Random", "java.util.SplittableRandom", "java.security.")))
            .orShould()
            .callMethod(Math.class, "random");

    static final ArchRule NO_UNORDERED_COLLECTION = noClasses()
            .should()
            .dependOnClassesThat(named(
                    "collections without an order",
                    List.of("java.util.HashMap", "java.util.HashSet", "java.util.concurrent.ConcurrentHashMap")))
            .orShould()
            .callMethodWhere(calls("makes a map without an order", Map.class, Set.of("of", "ofEntries", "copyOf")))
            .orShould()
            .callMethodWhere(calls("makes a set without an order", Set.class, Set.of("of", "copyOf")))
            .orShould()
            .callMethodWhere(
                    calls("collects without an order", Collectors.class, Set.of("toSet", "toUnmodifiableSet")));

    static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("linetwin.core.(**)")
            .should()
            .beFreeOfCycles();

    /** Session, simulator and recording have no access to equipment writers: only the port itself refers to them. */
    static final ArchRule NO_WAY_TO_EQUIPMENT = noClasses()
            .that()
            .doNotBelongToAnyOf(FeedProvider.class, EquipmentWriter.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EquipmentWriter.class)
            .orShould()
            .callMethod(FeedProvider.class, "writer", FeedRequest.class);

    /** Only the front of the simulator uses the kernel: its arrays and numbering may change without any other user. */
    static final ArchRule KERNEL_BEHIND_ITS_FRONT = noClasses()
            .that()
            .resideOutsideOfPackages("linetwin.core.sim", "linetwin.core.sim.kernel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("linetwin.core.sim.kernel");

    /**
     * The YAML package reads nodes and quantities of any file; lines and connections are subjects of other packages.
     */
    static final ArchRule YAML_WITHOUT_LINES = noClasses()
            .that()
            .resideInAPackage("linetwin.core.config.yaml")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "linetwin.core.layout..", "linetwin.core.config.line..", "linetwin.core.config.connection..");

    static final List<ArchRule> ALL = List.of(
            NO_OUTSIDE_WORLD,
            NO_THREAD,
            NO_WALL_CLOCK,
            NO_DICE,
            NO_UNORDERED_COLLECTION,
            NO_WAY_TO_EQUIPMENT,
            KERNEL_BEHIND_ITS_FRONT,
            YAML_WITHOUT_LINES,
            NO_CYCLES);

    private CoreRules() {}

    private static DescribedPredicate<JavaClass> named(String what, List<String> prefixes) {
        return DescribedPredicate.describe(what, type -> prefixes.stream().anyMatch(type.getFullName()::startsWith));
    }

    private static DescribedPredicate<JavaCall<?>> calls(String what, Class<?> owner, Set<String> methods) {
        return DescribedPredicate.describe(
                what, call -> call.getTargetOwner().isEquivalentTo(owner) && methods.contains(call.getName()));
    }
}
