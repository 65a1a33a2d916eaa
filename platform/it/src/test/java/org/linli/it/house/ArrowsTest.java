package org.linli.it.house;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.testing.Requirement;

/**
 * Which room may know which: {@code ui, ops-console, server → core → tenants}, and control stays
 * inside its room.
 */
class ArrowsTest {

  private static final JavaClasses ALL = House.all();

  /** Permissions that let somebody look, not change. */
  private static final Set<String> LOOKING = Set.of("read");

  @Test
  void noArrowPointsBack() {
    var tenants = packages(House.classes("tenants"));
    var core = packages(House.classes("platform/core"));
    var above =
        DescribedPredicate.<JavaClass>describe(
            "above",
            type ->
                type.getPackageName().startsWith("org.linli")
                    && !tenants.contains(type.getPackageName()));
    noClasses()
        .that(
            are(
                DescribedPredicate.describe(
                    "in tenants", type -> tenants.contains(type.getPackageName()))))
        .should()
        .dependOnClassesThat(above)
        .check(ALL);
    var aboveCore =
        DescribedPredicate.<JavaClass>describe(
            "above core",
            type ->
                type.getPackageName().startsWith("org.linli")
                    && !tenants.contains(type.getPackageName())
                    && !core.contains(type.getPackageName()));
    noClasses()
        .that(
            are(
                DescribedPredicate.describe(
                    "in core", type -> core.contains(type.getPackageName()))))
        .should()
        .dependOnClassesThat(aboveCore)
        .check(ALL);
  }

  @Test
  void controlStaysInsideItsRoom() {
    var foreignControl =
        new ArchCondition<JavaClass>("use only boundary and entity of other rooms") {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
              var target = dependency.getTargetClass().getPackageName();
              if (target.startsWith("org.linli.")
                  && target.endsWith(".control")
                  && !room(target).equals(room(type.getPackageName()))) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
              }
            }
          }
        };
    classes()
        .that()
        .resideInAPackage("org.linli..")
        .and()
        // A benchmark measures the inside of a room.
        .resideOutsideOfPackage("org.linli.bench..")
        .should(foreignControl)
        .check(ALL);
  }

  @Test
  @Requirement("004-S1c")
  void everyFacadeMethodNamesItsPermission() {
    methods()
        .that()
        .areDeclaredInClassesThat(
            DescribedPredicate.describe(
                "facades", type -> type.isAnnotatedWith("org.linli.access.boundary.Facade")))
        .and()
        .arePublic()
        .and()
        .areNotStatic()
        .should()
        .beAnnotatedWith("org.linli.access.boundary.Permit")
        .orShould()
        .beAnnotatedWith("org.linli.access.boundary.Open")
        .check(ALL);
  }

  @Test
  @Requirement("000-6.2.c.2-2")
  void everyChangingFacadeMethodIsAudited() {
    var audited =
        new ArchCondition<JavaMethod>(
            "carry @Mutates when its permission lets somebody change something") {
          @Override
          public void check(JavaMethod method, ConditionEvents events) {
            var permit = method.tryGetAnnotationOfType("org.linli.access.boundary.Permit");
            if (permit.isEmpty()) {
              return;
            }
            var permission = String.valueOf(permit.get().get("value").orElse(""));
            var verb = permission.substring(permission.indexOf(':') + 1);
            var looking = LOOKING.contains(verb) || isQuery(method);
            if (!looking && !method.isAnnotatedWith("org.linli.access.boundary.Mutates")) {
              events.add(
                  SimpleConditionEvent.violated(
                      method, method.getFullName() + " [" + permission + "]"));
            }
          }
        };
    methods()
        .that()
        .areDeclaredInClassesThat(
            DescribedPredicate.describe(
                "facades", type -> type.isAnnotatedWith("org.linli.access.boundary.Facade")))
        .and()
        .arePublic()
        .should(audited)
        .check(ALL);
  }

  @Test
  void onlyTheDataRightsGateOpensAForeignTenant() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.linli.rights..", "org.linli.access..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "Scopes.inTenant",
                call ->
                    call.getTargetOwner().getName().equals("org.linli.access.boundary.Scopes")
                        && call.getName().equals("inTenant")))
        .check(ALL);
  }

  /** A reader that knows of no obligations would hand out as it is what the gate opened masked. */
  @Test
  @Requirement("004-P3g")
  void whoReadsThroughTheGateHandsItsRowsToTheObligations() {
    var heeding =
        new ArchCondition<JavaClass>("call Obligations") {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            var calls = type.getMethodCallsFromSelf();
            var reads =
                calls.stream()
                    .anyMatch(
                        call ->
                            call.getTargetOwner().getName().equals("org.linli.rights.boundary.Gate")
                                && (call.getName().startsWith("read")
                                    || call.getName().equals("look")));
            var obliged =
                calls.stream()
                    .anyMatch(
                        call ->
                            call.getTargetOwner()
                                .getName()
                                .equals("org.linli.obligations.boundary.Obligations"));
            if (reads && !obliged) {
              events.add(SimpleConditionEvent.violated(type, type.getName()));
            }
          }
        };
    classes()
        .that()
        .resideInAPackage("org.linli..")
        .and()
        .resideOutsideOfPackage("org.linli.rights..")
        .should(heeding)
        .check(ALL);
  }

  /** One masks; who decides by MASK outside would be a second one. */
  @Test
  @Requirement("004-P3g")
  void nobodyButTheObligationsMasks() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.linli.rights..", "org.linli.obligations..", "org.linli.contracts..")
        // Screens tell by it that something is masked.
        .and()
        .resideOutsideOfPackages("org.linli.look..", "org.linli.ui..", "org.linli.bench..")
        .should()
        .accessField("org.linli.rights.entity.Outcome", "MASK")
        .check(ALL);
  }

  /**
   * Only what turns signed contracts into rights, or one mode's rights into another's; what counts
   * the rows of communities that shall become one; the doors that stand open to whoever was told of
   * a matter, or of a community's services; and what somebody hands to a neighbouring community of
   * the own accord.
   */
  @Test
  void onlyRightsAndPublicDoorsStepAside() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.linli.rights..", "org.linli.access..")
        .and()
        .doNotHaveFullyQualifiedName("org.linli.succession.control.Counting")
        .and()
        .doNotHaveFullyQualifiedName("org.linli.matters.control.Following")
        .and()
        .doNotHaveFullyQualifiedName("org.linli.matters.control.PublicServices")
        .and()
        .doNotHaveFullyQualifiedName("org.linli.neighbours.control.Crossing")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "Scopes.aside",
                call ->
                    call.getTargetOwner().getName().equals("org.linli.access.boundary.Scopes")
                        && call.getName().equals("aside")))
        .check(ALL);
  }

  @Test
  void everyEntityIsFencedByItsTenant() {
    classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .beAnnotatedWith("org.eclipse.persistence.annotations.Multitenant")
        .check(ALL);
  }

  @Test
  void screensKnowNoPersistence() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.linli.ui..", "org.linli.look..", "org.linli.ops..", "org.linli.rest..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.jdbi..", "java.sql..", "javax.sql..")
        .check(ALL);
  }

  @Test
  void namesAreTheFieldsOwnWords() {
    assertThat(ALL.stream().map(JavaClass::getSimpleName))
        .noneMatch(name -> name.matches(".*(Manager|Utils?|Helper|Impl)$"));
  }

  private static boolean isQuery(JavaMethod method) {
    var result = method.getRawReturnType().getSimpleName();
    return method.getName().equals("get")
        || result.endsWith("Preview")
        || Set.of("Page", "List", "Optional", "Series").contains(result);
  }

  private static Set<String> packages(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getPackageName)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static String room(String packageName) {
    var parts = packageName.split("\\.");
    return parts.length > 2 ? parts[2] : packageName;
  }
}
