package linetwin.core.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.stream.Stream;
import linetwin.core.architecture.offence.ChangesEquipment;
import linetwin.core.architecture.offence.DependsOnTheOutsideWorld;
import linetwin.core.architecture.offence.HasItsOwnThread;
import linetwin.core.architecture.offence.LosesTheOrder;
import linetwin.core.architecture.offence.ReadsTheSystemClock;
import linetwin.core.architecture.offence.RollsDice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CoreArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("linetwin.core");

    @ParameterizedTest
    @MethodSource("rules")
    void coreKeepsTheRule(ArchRule rule) {
        rule.check(CORE);
    }

    static Stream<ArchRule> rules() {
        return CoreRules.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("offences")
    void ruleCatchesItsOffence(ArchRule rule, Class<?> offence) {
        assertTrue(rule.evaluate(new ClassFileImporter().importClasses(offence)).hasViolation());
    }

    static Stream<Arguments> offences() {
        return Stream.of(
                Arguments.of(CoreRules.NO_OUTSIDE_WORLD, DependsOnTheOutsideWorld.class),
                Arguments.of(CoreRules.NO_THREAD, HasItsOwnThread.class),
                Arguments.of(CoreRules.NO_WALL_CLOCK, ReadsTheSystemClock.class),
                Arguments.of(CoreRules.NO_DICE, RollsDice.class),
                Arguments.of(CoreRules.NO_UNORDERED_COLLECTION, LosesTheOrder.class),
                Arguments.of(CoreRules.NO_WAY_TO_EQUIPMENT, ChangesEquipment.class));
    }

    @Test
    void packagesThatNeedEachOtherAreCaught() {
        var offenders = new ClassFileImporter().importPackages("linetwin.core.architecture.offence");
        var rule = SlicesRuleDefinition.slices()
                .matching("linetwin.core.architecture.offence.(**)")
                .should()
                .beFreeOfCycles();

        assertTrue(rule.evaluate(offenders).hasViolation());
    }
}
