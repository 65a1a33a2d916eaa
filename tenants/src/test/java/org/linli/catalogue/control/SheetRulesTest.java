package org.linli.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.Sheets;
import org.linli.catalogue.control.SheetRules.Fault;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Responsible;
import org.linli.catalogue.entity.Retention;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;
import org.linli.testing.Requirement;

/** What a sheet has to say, part by part. */
class SheetRulesTest {

  private static final AssetField PHONE = Sheets.field("mobile", "手机", FieldKind.PHONE, false);

  private final SheetRules rules = new SheetRules(AssetPacks.grader().rules());
  private final AssetSheet good = Sheets.of("租客", PHONE);

  @Test
  void aCompleteSheetHasNoFault() {
    assertThat(rules.faults(good)).isEmpty();
  }

  @Test
  @Requirement({"000-7.2.a.1-1", "000-7.2.f.1-2", "001-6.4.3.E.3-2", "001-6.4.3.E.5-1"})
  void eachPartIsNeeded() {
    assertThat(rules.faults(without("owner"))).contains(new Fault("owner", "required"));
    assertThat(rules.faults(without("use"))).contains(new Fault("use", "required"));
    assertThat(rules.faults(without("responsible"))).contains(new Fault("responsible", "required"));
    assertThat(rules.faults(without("legalBasis"))).contains(new Fault("legalBasis", "required"));
    assertThat(rules.faults(without("purposes"))).contains(new Fault("purposes", "required"));
    assertThat(rules.faults(without("necessity"))).contains(new Fault("necessity", "required"));
    assertThat(rules.faults(without("scope"))).contains(new Fault("assetScope", "required"));
    assertThat(rules.faults(without("source"))).contains(new Fault("source", "required"));
    assertThat(rules.faults(without("refresh"))).contains(new Fault("refresh", "required"));
    assertThat(rules.faults(without("retention"))).contains(new Fault("retention", "required"));
    assertThat(rules.faults(without("name"))).contains(new Fault("name", "required"));
    assertThat(rules.faults(without("description"))).contains(new Fault("description", "required"));
    assertThat(rules.faults(without("category")))
        .contains(new Fault("category", "unknown-category"));
    assertThat(rules.faults(without("fields"))).contains(new Fault("fields", "required"));
  }

  @Test
  void eachFaultIsToldOnce() {
    assertThat(rules.faults(without("owner"))).doesNotHaveDuplicates();
  }

  @Test
  void theTermIsADayAtLeastAndAHundredYearsAtMost() {
    for (var days : new int[] {0, -1, 36_501}) {
      assertThat(rules.faults(kept(days))).contains(new Fault("retention", "retention-days"));
    }
    for (var days : new int[] {1, 365, 36_500}) {
      assertThat(rules.faults(kept(days))).isEmpty();
    }
  }

  @Test
  void singleReadingsStayThirtyDaysAtLeastAndNoLongerThanTheirFigures() {
    for (var readings : new int[] {0, 29, 366}) {
      assertThat(rules.faults(kept(365, readings)))
          .as("%d days", readings)
          .contains(new Fault("retention", "retention-days"));
    }
    for (var readings : new int[] {30, 180, 365}) {
      assertThat(rules.faults(kept(365, readings))).as("%d days", readings).isEmpty();
    }
  }

  @Test
  void aResponsiblePartyNeedsItsOffice() {
    var nobody = with(good, new Responsible(Party.COMMITTEE, null));
    assertThat(rules.faults(nobody)).contains(new Fault("responsible", "required"));
  }

  @Test
  @Requirement("001-6.4.3.E.1-1")
  void fieldsAreNamedOnceAndPlainly() {
    for (var name : List.of("", " ", "a b", "x".repeat(61), "<b>", "a;drop")) {
      assertThat(rules.faults(fields(Sheets.field(name, "某", FieldKind.CODE, false))))
          .as(name)
          .contains(new Fault("fields/" + name, "field-name"));
    }
    for (var name : List.of("a", "手机号", "a-b_c.d", "X1")) {
      assertThat(rules.faults(fields(Sheets.field(name, "某", FieldKind.CODE, false))))
          .as(name)
          .isEmpty();
    }
    assertThat(rules.faults(fields(PHONE, PHONE)))
        .contains(new Fault("fields/mobile", "field-twice"));
  }

  @Test
  void aFieldThatIsSensitiveByItsKindIsMarkedSo() {
    for (var kind : FieldKind.values()) {
      var faults = rules.faults(fields(Sheets.field("x", "某", kind, false)));
      if (kind.isSensitive()) {
        assertThat(faults).contains(new Fault("fields/x", "sensitive-kind"));
      } else {
        assertThat(faults).isEmpty();
      }
    }
  }

  @Test
  void aFieldWithoutTypeOrKindIsRefused() {
    var bare = new AssetField("x", null, null, null, List.of(), null, null, null, List.of());
    assertThat(rules.faults(fields(bare))).contains(new Fault("fields/x", "required"));
  }

  @Test
  void listsAndTextsHaveAnEnd() {
    var codes = java.util.stream.IntStream.range(0, 201).mapToObj(String::valueOf).toList();
    assertThat(rules.faults(fields(coded(codes)))).contains(new Fault("fields/x", "too-long"));
    assertThat(rules.faults(fields(coded(List.of("c".repeat(61))))))
        .contains(new Fault("fields/x", "too-long"));
    var many =
        java.util.stream.IntStream.range(0, 301)
            .mapToObj(at -> Sheets.field("f" + at, "某", FieldKind.CODE, false))
            .toArray(AssetField[]::new);
    assertThat(rules.faults(fields(many))).contains(new Fault("fields", "too-many"));
    assertThat(rules.faults(Sheets.of("名".repeat(121), PHONE)))
        .contains(new Fault("name", "too-long"));
  }

  @Test
  void levelsOfAPackHoldTogether() {
    var below = Sheets.of("租客", PHONE.graded(FieldKind.PHONE, Level.GENERAL_1, false));
    assertThat(rules.gradedFaults(below)).contains(new Fault("fields/mobile", "below-floor"));
    var above = Sheets.of("租客", PHONE.graded(FieldKind.PHONE, Level.CORE, false));
    assertThat(rules.gradedFaults(above)).contains(new Fault("fields/mobile", "above-asset"));
    var fits = above.with(above.fields());
    assertThat(fits.level()).isEqualTo(Level.CORE);
    assertThat(rules.gradedFaults(fits)).isEmpty();
  }

  private static AssetField coded(List<String> codes) {
    return new AssetField(
        "x", Sheets.text("x"), FieldType.CODE, null, codes, FieldKind.CODE, null, false, List.of());
  }

  private static AssetSheet fields(AssetField... fields) {
    return Sheets.of("表", fields);
  }

  private AssetSheet kept(int days) {
    return change(
        good,
        "retention",
        old -> new Retention(days, Sheets.text("from"), Retention.Disposal.BY_HAND));
  }

  private AssetSheet kept(int days, int readings) {
    return change(
        good,
        "retention",
        old -> new Retention(days, Sheets.text("from"), Retention.Disposal.AUTOMATIC, readings));
  }

  private static AssetSheet with(AssetSheet sheet, Responsible responsible) {
    return change(sheet, "responsible", old -> responsible);
  }

  private AssetSheet without(String part) {
    return change(good, part, old -> empty(old));
  }

  private static Object empty(Object old) {
    return switch (old) {
      case List<?> list -> List.of();
      case Set<?> set -> Set.of();
      case Map<?, ?> map -> Map.of();
      default -> null;
    };
  }

  /** The sheet with one of its parts changed. */
  private static AssetSheet change(AssetSheet sheet, String part, UnaryOperator<Object> how) {
    try {
      var components = AssetSheet.class.getRecordComponents();
      var types = new Class<?>[components.length];
      var values = new Object[components.length];
      for (int at = 0; at < components.length; at++) {
        types[at] = components[at].getType();
        var value = components[at].getAccessor().invoke(sheet);
        values[at] = components[at].getName().equals(part) ? how.apply(value) : value;
      }
      return AssetSheet.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aTextNeedsBothLanguages() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Text("中文", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
