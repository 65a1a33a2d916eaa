package org.linli.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.entity.Level;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.FieldEffects;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.GradedFields;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** A reader that asks field by field is answered by the grade of each. */
class FieldRightsTest {

  private final Ground ground = new Ground("9941");

  @Test
  @Requirement({"000-10.2.2.d.1", "004-P3b"})
  void theGradeOfEachFieldDecides() {
    var tenant = ground.community(1, OperationMode.GOVERNMENT);
    var access = new Access(Action.EXPORT, Asset.CASES, Purpose.GOVERNANCE, tenant, "cases");
    var effects =
        ground.platform.as(ground.bureau(), () -> ground.gate.readByField(access, all -> all));
    assertThat(effects.fields().keySet())
        .containsExactlyElementsOf(
            GradedFields.of(Asset.CASES).stream().map(field -> field.name()).toList());
    for (var field : GradedFields.of(Asset.CASES)) {
      assertThat(effects.outcome(field.name()))
          .as(field.name())
          .isEqualTo(field.level().isAbove(Level.GENERAL_2) ? Outcome.MASK : Outcome.PERMIT);
    }
    assertThat(effects.outcome("no-such-field")).isEqualTo(Outcome.DENY);
    assertThat(effects.opens("no-such-field")).isFalse();
  }

  @Test
  void theExplanationOfTheFieldsIsThatOfTheGate() {
    var tenant = ground.community(2, OperationMode.GOVERNMENT);
    var access = new Access(Action.EXPORT, Asset.CASES, Purpose.GOVERNANCE, tenant, "cases");
    var told =
        ground.platform.as(ground.bureau(), () -> ground.rights.explainFields(access).fields());
    var got =
        ground.platform.as(
            ground.bureau(), () -> ground.gate.readByField(access, FieldEffects::fields));
    assertThat(told).isEqualTo(got);
  }

  @Test
  void whereNoFieldOpensTheReaderIsNotEvenCalled() {
    var tenant = ground.community(3, OperationMode.GOVERNMENT);
    var access = new Access(Action.VIEW, Asset.CASES, Purpose.COMMERCIAL, tenant, "cases");
    var read = new ArrayList<String>();
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.bureau(),
                    () -> ground.gate.readByField(access, effects -> read.add("cases"))))
        .isInstanceOf(DataRefused.class);
    assertThat(read).isEmpty();
  }

  @Test
  void anotherScenarioThanTheContractsStaysShutAtTheGate() {
    var tenant = ground.community(4, OperationMode.PPP);
    var terms =
        new org.linli.rights.entity.Terms(
            false, Set.copyOf(Asset.ALL), Set.of("elderly-care"), List.of());
    ground.contract(tenant, "op-f4", Duration.ofDays(3), terms);
    var officer = ground.operator("op-f4");
    assertThat(ground.read(officer, in(tenant, "elderly-care"), all -> all).outcome().opens())
        .isTrue();
    assertThatThrownBy(() -> ground.read(officer, in(tenant, "smart-parking"), all -> all))
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining("data-denied");
  }

  @Test
  void theLogKeepsVersionScenarioAndFacts() {
    var tenant = ground.community(5, OperationMode.PPP);
    ground.contract(tenant, "op-f5", Duration.ofDays(3));
    ground.read(ground.operator("op-f5"), in(tenant, "elderly-care"), all -> all);
    var row =
        ground.platform.as(
            ground.platform.clerk(tenant),
            () -> ground.ledger.list(new PageRequest(0, 10, null)).items().getFirst());
    assertThat(row.basis()).startsWith("PPP@1/cell ");
    assertThat(ground.platform.as(ground.bureau(), () -> ground.ledger.verify()).intact()).isTrue();
    var kept =
        ground.platform.as(
            ground.bureau(),
            () ->
                ground
                    .platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select facts, scenario from decision_entry where id = :id")
                                .bind("id", row.id())
                                .mapToMap()
                                .one()));
    assertThat(kept.get("facts")).isEqualTo("LEVEL_ABOVE_ZONE");
    assertThat(kept.get("scenario")).isEqualTo("elderly-care");
  }

  private static Access in(org.linli.tenancy.entity.TenantId tenant, String scenario) {
    return new Access(
            Action.VIEW,
            Asset.DEVICE_READINGS,
            Purpose.PUBLIC_SERVICE,
            tenant,
            "readings",
            Set.of(Fact.LEVEL_ABOVE_ZONE))
        .in(scenario);
  }
}
