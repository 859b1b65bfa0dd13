package vn.chungthuso.guards;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

/** The walls between the rooms (design §2). */
@AnalyzeClasses(packages = "vn.chungthuso", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "vn.chungthuso..";
    private static final String TERMS = "vn.chungthuso.terms..";

    @ArchTest
    static final ArchRule termsKnowNobody = mayKnowOnly("terms");

    @ArchTest
    static final ArchRule calendarKnowsNoSibling = mayKnowOnly("calendar");

    @ArchTest
    static final ArchRule lawKnowsOnlyTheTermsAndTheCalendar = mayKnowOnly("law", "calendar");

    @ArchTest
    static final ArchRule dossierKnowsOnlyTheTerms = mayKnowOnly("dossier");

    @ArchTest
    static final ArchRule slaKnowsOnlyTheTermsAndTheCalendar = mayKnowOnly("sla", "calendar");

    @ArchTest
    static final ArchRule campaignKnowsOnlyTheTerms = mayKnowOnly("campaign");

    @ArchTest
    static final ArchRule registryKnowsOnlyTheTerms = mayKnowOnly("registry");

    @ArchTest
    static final ArchRule documentKnowsOnlyTheTerms = mayKnowOnly("document");

    @ArchTest
    static final ArchRule dispatchKnowsOnlyTheTerms = mayKnowOnly("dispatch");

    @ArchTest
    static final ArchRule onlyTheDeskKnowsTheProcess = noClasses()
            .that()
            .resideOutsideOfPackages("vn.chungthuso.process..", "vn.chungthuso.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.chungthuso.process..");

    @ArchTest
    static final ArchRule nobodyKnowsTheDesk = noClasses()
            .that()
            .resideOutsideOfPackage("vn.chungthuso.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.chungthuso.desk..");

    @ArchTest
    static final ArchRule onlyProcessAndDeskDriveTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("vn.chungthuso.process..", "vn.chungthuso.desk..", "vn.chungthuso.law..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule lawUsesTheDecisionEngineAlone = noClasses()
            .that()
            .resideInAPackage("vn.chungthuso.law..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm.engine", "org.camunda.bpm.engine.impl..", "org.camunda.bpm.engine.rest..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** Whoever wants to pass the engine's rights says so by name. */
    @ArchTest
    static final ArchRule oneDoorLeadsPastTheEnginesRights = noClasses()
            .that()
            .doNotHaveSimpleName("Unguarded")
            .should()
            .callMethodWhere(target(nameMatching("runWithoutAuthorization|disableAuthorizationCheck")));

    private static ArchRule mayKnowOnly(String room, String... others) {
        String own = "vn.chungthuso." + room + "..";
        String[] known = Stream.concat(Stream.of(own, TERMS), Stream.of(others).map(other -> "vn.chungthuso." + other + ".."))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(not(
                                resideInAPackage(OURS))
                        .or(resideInAnyPackage(known)));
    }
}
