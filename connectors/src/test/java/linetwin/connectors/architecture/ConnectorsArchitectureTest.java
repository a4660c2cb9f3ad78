package linetwin.connectors.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

final class ConnectorsArchitectureTest {
    private static final JavaClasses CONNECTORS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("linetwin.connectors");

    private static final String MILO = "org.eclipse.milo..";
    private static final String PAHO = "org.eclipse.paho..";
    private static final String BROKER = "org.apache.activemq..";
    private static final String ZSTD = "io.airlift.compress..";

    @Test
    void packagesDoNotNeedEachOtherInCircles() {
        SlicesRuleDefinition.slices()
                .matching("linetwin.connectors.(**)")
                .should()
                .beFreeOfCycles()
                .check(CONNECTORS);
    }

    @Test
    void miloIsSeenByOpcUaAndThePlantAlone() {
        onlyIn(MILO, "linetwin.connectors.opcua..", "linetwin.connectors.plant..")
                .check(CONNECTORS);
    }

    @Test
    void pahoIsSeenByMqttAndThePlantAlone() {
        onlyIn(PAHO, "linetwin.connectors.mqtt..", "linetwin.connectors.plant..")
                .check(CONNECTORS);
    }

    @Test
    void theBrokerIsSeenByThePlantAlone() {
        onlyIn(BROKER, "linetwin.connectors.plant..").check(CONNECTORS);
    }

    @Test
    void compressionIsSeenByMcapAlone() {
        onlyIn(ZSTD, "linetwin.connectors.mcap..").check(CONNECTORS);
    }

    @Test
    void filesOfMcapKnowNoLineAndNoProtocol() {
        noClasses()
                .that()
                .resideInAPackage("linetwin.connectors.mcap..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("linetwin..").and(resideOutsideOfPackage("linetwin.connectors.mcap..")))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(MILO, PAHO, BROKER, "com.google.protobuf..", "com.fasterxml.jackson..")
                .check(CONNECTORS);
    }

    @Test
    void feedsDoNotKnowEachOtherNorThePlant() {
        noClasses()
                .that()
                .resideInAPackage("linetwin.connectors.opcua..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("linetwin.connectors.mqtt..", "linetwin.connectors.plant..")
                .check(CONNECTORS);
        noClasses()
                .that()
                .resideInAPackage("linetwin.connectors.mqtt..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("linetwin.connectors.opcua..", "linetwin.connectors.plant..")
                .check(CONNECTORS);
    }

    @Test
    void meaningOfTagsAndIngestKnowNoProtocolAndNoThread() {
        noClasses()
                .that()
                .resideInAnyPackage("linetwin.connectors.tag..", "linetwin.connectors.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        MILO,
                        PAHO,
                        BROKER,
                        "java.util.concurrent..",
                        "linetwin.connectors.opcua..",
                        "linetwin.connectors.mqtt..",
                        "linetwin.connectors.sparkplug..",
                        "linetwin.connectors.supervision..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class)
                .check(CONNECTORS);
        noClasses()
                .that()
                .resideInAPackage("linetwin.connectors.tag..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("linetwin.connectors.ingest..")
                .check(CONNECTORS);
    }

    /** Test of the rule itself: with a permitted package that does not exist, the real opcua package violates it. */
    @Test
    void libraryOutsideItsPackageIsCaught() {
        assertTrue(onlyIn(MILO, "linetwin.connectors.nowhere..")
                .evaluate(CONNECTORS)
                .hasViolation());
    }

    private static ArchRule onlyIn(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }
}
