package linetwin.ui.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.Console;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Mesh;
import javafx.scene.shape.Shape3D;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.ui.architecture.offence.DrawsOutsideTheFloor;
import linetwin.ui.architecture.offence.HandlesKeyItself;
import linetwin.ui.architecture.offence.InterfaceClockViolation;
import linetwin.ui.architecture.offence.SeesBothFaces;
import linetwin.ui.architecture.offence.WritesWithoutPermit;
import org.junit.jupiter.api.Test;

final class UiArchitectureTest {
    private static final JavaClasses UI = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("linetwin.ui");

    private static final ArchRule SOLID_BODIES_STAY_ON_THE_FLOOR = noClasses()
            .that()
            .resideOutsideOfPackage("linetwin.ui.desktop.floor..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Shape3D.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Mesh.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.fxyz3d..");

    private static final ArchRule WALL_CLOCK_STAYS_AT_THE_ROOT = noClasses()
            .that()
            .resideOutsideOfPackages("linetwin.ui.app..", "linetwin.ui.cli..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(InstantSource.class, "system");

    /** Equipment writers are opened in one place, behind permit, confirmation and audit. */
    private static final ArchRule ONLY_PERMITS_LEAD_TO_EQUIPMENT = noClasses()
            .that()
            .resideOutsideOfPackage("linetwin.ui.equipment..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EquipmentWriter.class)
            .orShould()
            .callMethod(FeedProvider.class, "writer", FeedRequest.class);

    /** Windows, replay, training and simulation have no access to equipment: only two commands have. */
    private static final ArchRule ONLY_COMMANDS_USE_PERMITS = noClasses()
            .that()
            .resideOutsideOfPackage("linetwin.ui.equipment..")
            .and()
            .doNotHaveFullyQualifiedName("linetwin.ui.cli.EquipmentOptions")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("linetwin.ui.equipment..");

    private static final String[] WINDOWS = {"linetwin.ui.desktop.."};
    private static final String COMMANDS = "linetwin.ui.cli..";
    private static final String ENTRY = "linetwin.ui.app..";

    /** Command line is visible to the entry point alone, so that no page of the window needs it. */
    private static final ArchRule ONLY_THE_ENTRY_SEES_COMMANDS = noClasses()
            .that()
            .resideOutsideOfPackages(COMMANDS, ENTRY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMMANDS);

    /** Window is visible to the entry point alone, so that no command needs it. */
    private static final ArchRule ONLY_THE_ENTRY_SEES_WINDOWS = noClasses()
            .that()
            .resideOutsideOfPackages(with(WINDOWS, ENTRY))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WINDOWS);

    /** Below the two faces there is no window; texts have observable properties. */
    private static final ArchRule JAVAFX_STAYS_IN_WINDOWS = noClasses()
            .that()
            .resideOutsideOfPackages(with(WINDOWS, ENTRY, "linetwin.ui.text.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..");

    /** Below the two faces there is no terminal. */
    private static final ArchRule TERMINAL_STAYS_IN_COMMANDS = noClasses()
            .that()
            .resideOutsideOfPackages(COMMANDS, ENTRY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Console.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    /** Keys are handled in the tables that the help page lists, so that no key is missing there. */
    private static final ArchRule ONLY_LISTED_KEYS_ARE_HANDLED = noClasses()
            .that()
            .resideOutsideOfPackage("linetwin.ui.desktop.shortcut..")
            .and()
            // It follows the keys by which every list of JavaFX selects a row, and adds none.
            .doNotHaveFullyQualifiedName("linetwin.ui.desktop.control.UserChoiceListener")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(KeyEvent.class);

    /** Connectors are looked up in one place. */
    private static final ArchRule ONE_DIRECTORY_OF_CONNECTORS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("linetwin.ui.live.ConnectorDirectory")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ServiceLoader.class);

    private static String[] with(String[] packages, String... more) {
        return Stream.concat(Stream.of(packages), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void commandsAreSeenByTheEntryPointAlone() {
        holdsAndFindsTheOffence(ONLY_THE_ENTRY_SEES_COMMANDS);
    }

    @Test
    void windowsAreSeenByTheEntryPointAlone() {
        holdsAndFindsTheOffence(ONLY_THE_ENTRY_SEES_WINDOWS);
    }

    @Test
    void belowBothFacesNothingDraws() {
        holdsAndFindsTheOffence(JAVAFX_STAYS_IN_WINDOWS);
    }

    @Test
    void belowBothFacesNothingUsesTheTerminal() {
        holdsAndFindsTheOffence(TERMINAL_STAYS_IN_COMMANDS);
    }

    @Test
    void connectorsAreLookedUpInOnePlace() {
        holdsAndFindsTheOffence(ONE_DIRECTORY_OF_CONNECTORS);
    }

    private static void holdsAndFindsTheOffence(ArchRule rule) {
        rule.check(UI);
        assertTrue(rule.evaluate(new ClassFileImporter().importClasses(SeesBothFaces.class))
                .hasViolation());
    }

    @Test
    void equipmentIsChangedThroughPermitsAlone() {
        ONLY_PERMITS_LEAD_TO_EQUIPMENT.check(UI);
        assertTrue(ONLY_PERMITS_LEAD_TO_EQUIPMENT
                .evaluate(new ClassFileImporter().importClasses(WritesWithoutPermit.class))
                .hasViolation());
    }

    @Test
    void onlyTheCommandsOfALiveConnectionChangeEquipment() {
        ONLY_COMMANDS_USE_PERMITS.check(UI);
        assertTrue(ONLY_COMMANDS_USE_PERMITS
                .evaluate(new ClassFileImporter().importClasses(WritesWithoutPermit.class))
                .hasViolation());
    }

    @Test
    void solidBodiesStayOnTheFloor() {
        SOLID_BODIES_STAY_ON_THE_FLOOR.check(UI);
        assertTrue(SOLID_BODIES_STAY_ON_THE_FLOOR
                .evaluate(new ClassFileImporter().importClasses(DrawsOutsideTheFloor.class))
                .hasViolation());
    }

    @Test
    void onlyKeysThatTheHelpListsAreHandled() {
        ONLY_LISTED_KEYS_ARE_HANDLED.check(UI);
        assertTrue(ONLY_LISTED_KEYS_ARE_HANDLED
                .evaluate(new ClassFileImporter().importClasses(HandlesKeyItself.class))
                .hasViolation());
    }

    @Test
    void wallClockStaysAtTheRoot() {
        WALL_CLOCK_STAYS_AT_THE_ROOT.check(UI);
        assertTrue(WALL_CLOCK_STAYS_AT_THE_ROOT
                .evaluate(new ClassFileImporter().importClasses(InterfaceClockViolation.class))
                .hasViolation());
    }

    @Test
    void packagesDoNotNeedEachOtherInCircles() {
        SlicesRuleDefinition.slices()
                .matching("linetwin.ui.(**)")
                .should()
                .beFreeOfCycles()
                .check(UI);
    }

    @Test
    void interfaceKnowsNoConnectorAndNoProtocolLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "linetwin.connectors..", "org.eclipse.milo..", "org.eclipse.paho..", "org.apache.activemq..")
                .check(UI);
    }
}
