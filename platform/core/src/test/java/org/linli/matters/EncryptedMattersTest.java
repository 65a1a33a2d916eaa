package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Appointment;
import org.linli.matters.entity.AppointmentDraft;
import org.linli.matters.entity.MatterDraft;
import org.linli.testing.Requirement;

/** Who asked for something lies encrypted, and is read as before by whoever may. */
class EncryptedMattersTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
  private static final String SEALED = "[0-9]+:[A-Za-z0-9_-]{38,}";

  private final Ground ground = new Ground();

  private List<Map<String, Object>> stored(String columns) {
    return ground.as(
        ground.clerk,
        () ->
            ground.community.jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("select " + columns + " where tenant_id = :tenant")
                        .bind("tenant", ground.community.tenant)
                        .mapToMap()
                        .list()));
  }

  private List<Appointment> found(String search) {
    return ground
        .as(
            ground.clerk,
            () -> ground.wired.appointments.of(TUESDAY, new PageRequest(0, 10, search)))
        .items();
  }

  @Test
  @Requirement({"000-7.2.b.3-1", "001-6.4.3.E.3-4"})
  void nameAndTelephoneOfWhoAsksLieEncryptedAndTheCopyOfOnesDataHasThem() {
    var asked =
        new MatterDraft(
            "complaint",
            null,
            null,
            null,
            null,
            false,
            new Applicant(null, "13812345678"),
            Map.of("what", "x", "about", "noise"));
    var opened = ground.as(ground.resident, () -> ground.own.open(asked));
    assertThat(stored("applicant_name, applicant_phone from matter"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("applicant_name").toString()).matches(SEALED);
              assertThat(row.get("applicant_phone").toString()).matches(SEALED);
            });
    assertThat(ground.look(ground.clerk, opened.id()).row().applicant())
        .isEqualTo(ground.resident.displayName());
  }

  @Test
  void whoComesToTheCounterIsFoundByAPieceOfTheName() {
    ground.as(
        ground.resident,
        () ->
            ground.wired.appointments.book(
                new AppointmentDraft(
                    "approval",
                    "elder-card",
                    Instant.parse("2026-03-03T02:00:00Z"),
                    "13812345678")));
    assertThat(stored("person, phone from appointment"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("person").toString()).matches(SEALED);
              assertThat(row.get("phone").toString()).matches(SEALED);
            });
    var name = ground.resident.displayName();
    assertThat(found(name.substring(3, 12)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.person()).isEqualTo(name);
              assertThat(one.phone()).isEqualTo("13812345678");
            });
    assertThat(found("nobody")).isEmpty();
  }

  @Test
  void aValueThatWasBroughtHereFromAnotherRowDoesNotOpen() {
    var draft =
        new MatterDraft(
            "complaint",
            null,
            null,
            null,
            null,
            false,
            new Applicant(null, "13812345678"),
            Map.of("what", "x", "about", "noise"));
    var one = ground.as(ground.resident, () -> ground.own.open(draft));
    var other = ground.as(ground.resident, () -> ground.own.open(draft));
    ground.community.sql(
        "update matter set applicant_name = (select applicant_name from matter where id = ?) where id = ?",
        one.id(),
        other.id());
    assertThat(ground.look(ground.clerk, other.id()).row().applicant()).isEqualTo("***");
  }
}
