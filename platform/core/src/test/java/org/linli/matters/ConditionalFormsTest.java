package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.control.FormFault;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldConditions;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.FormSheet;
import org.linli.matters.entity.PublicServiceField;

/** A community's form asks on conditions, at every door, and they are drawn beside the process. */
class ConditionalFormsTest {

  private static final String GRAVE =
      "{id: grave, type: BOOLEAN, section: request, name: {zh: 紧急, en: Urgent}";

  private final Ground ground = new Ground();

  private void publish() {
    OwnForms.publish(ground, GRAVE + "}", GRAVE + ", requiredWhen: \"eventClass = 'e-sudden'\"}");
  }

  @Test
  void theCommunitysConditionHoldsAtTheCounterAndIsTold() {
    publish();
    var refused =
        catchThrowableOfType(
            AnswersRefused.class,
            () ->
                ground.open(
                    ground.clerk,
                    "grid-event",
                    Door.COUNTER,
                    Map.of("what", "fire", "eventClass", "e-sudden")));
    assertThat(refused.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.field()).isEqualTo("grave"))
        .extracting(FieldFault::rule)
        .isEqualTo("required");
    var fine = Map.<String, Object>of("what", "fire", "eventClass", "e-sudden", "grave", true);
    assertThat(ground.open(ground.clerk, "grid-event", Door.COUNTER, fine).number()).isNotBlank();
    var kind = ground.as(ground.clerk, () -> ground.matters.kind("grid-event"));
    assertThat(kind.form().fields())
        .filteredOn(field -> field.id().equals("grave"))
        .singleElement()
        .satisfies(field -> assertThat(field.requiredWhen()).isEqualTo("eventClass = 'e-sudden'"));
  }

  @Test
  void programsAreToldTheConditionInWords() {
    publish();
    var fields =
        ground
            .community
            .platform
            .scopes()
            .asSystem(
                "anonymous",
                () ->
                    ground.wired.open311.fields(
                        ground.community.tenant, "grid-event", Locale.ENGLISH));
    assertThat(fields)
        .filteredOn(field -> field.code().equals("grave"))
        .singleElement()
        .extracting(PublicServiceField::hint)
        .isEqualTo("Needed when eventClass = 'e-sudden'.");
  }

  private FormSheet sheet(String yaml) {
    return ground.as(ground.clerk, () -> ground.wired.designer.sheet(yaml));
  }

  private String written(String yaml, String requiredWhen) {
    var sheet = sheet(yaml);
    var fields =
        sheet.fields().stream()
            .map(field -> field.id().equals("grave") ? when(field, requiredWhen) : field)
            .toList();
    var changed = new FormSheet(sheet.steps(), sheet.sections(), fields);
    return ground.as(ground.clerk, () -> ground.wired.designer.written(yaml, changed));
  }

  private static FieldDraft when(FieldDraft one, String requiredWhen) {
    return new FieldDraft(
        one.id(),
        one.type(),
        one.section(),
        one.zh(),
        one.en(),
        one.level(),
        one.roles(),
        one.clear(),
        one.choices(),
        one.written(),
        one.required(),
        one.bounds(),
        new FieldConditions(requiredWhen, null));
  }

  @Test
  void conditionsAreWrittenBesideTheDrawingAndWhatCannotBeReadIsSaidAtOnce() {
    var plain = ProcessPacks.text("grid-event/form.yaml");
    var conditional = written(plain, "eventClass = 'e-sudden'");
    assertThat(sheet(conditional).fields())
        .filteredOn(field -> field.id().equals("grave"))
        .singleElement()
        .satisfies(
            field -> assertThat(field.when().requiredWhen()).isEqualTo("eventClass = 'e-sudden'"));
    assertThat(sheet(written(conditional, " ")).fields())
        .allSatisfy(field -> assertThat(field.when()).isEqualTo(FieldConditions.NONE));
    assertThat(catchThrowableOfType(FormFault.class, () -> written(plain, "colour = 'red'")))
        .isNotNull();
  }
}
