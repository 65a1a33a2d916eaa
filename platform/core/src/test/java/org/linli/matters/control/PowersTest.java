package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.matters.entity.MatterForm;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.testing.Requirement;

/** The city's list of powers 权责清单 and the items of the communities say the same. */
class PowersTest {

  private static final String LIST =
      Packs.text(PowersTest.class.getClassLoader(), "packs/government/", "powers.yaml");

  private static MatterForm form(String kind) {
    return Forms.read(ProcessPacks.text(kind + "/form.yaml"), kind);
  }

  @ParameterizedTest
  @CsvSource({"approval", "repair", "consultation", "complaint", "visit"})
  @Requirement("003-3.3.5.1")
  void approvalsServicesEnquiriesComplaintsAndTasksAreKeptAsOneKindOfThing(String kind) {
    assertThat(ProcessPacks.names()).contains(kind);
    assertThat(form(kind).process()).isEqualTo(kind);
  }

  @Test
  @Requirement("003-3.3.5.1")
  void whatIsOfferedIsHeldAgainstTheCitysList() {
    Powers.delivered().check(form("approval"));
    var list = Powers.delivered();
    for (var item : form("approval").items()) {
      assertThat(list.of(item)).as(item.id()).isPresent();
    }
    assertThat(list.in(form("approval"))).isEqualTo(14);
    assertThat(list.in(form("complaint"))).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", item: elder-card||the list knows no power of the item elder-card",
        "item: pension}|item: no-such}|the form has no item no-such",
        "days: 20, item: elder-card|days: 4, item: elder-card|the item promises more time than the law allows: elder-card",
        "民政部门, en: \"Civil affairs\"}, days: 20, item: elder-card|教育部门, en: \"Education\"}, days: 20, item: elder-card|the item names another department: elder-card",
        "days: 20, item: elder-card|days: 0, item: elder-card|a power has 1 to 250 working days: elder-card",
        "id: elder-card,|id: residence-permit,|a power twice: residence-permit"
      })
  void whereTheyDriftApartNothingStarts(String before, String after, String why) {
    var spoiled = LIST.replace(before, after == null ? "" : after);
    assertThat(spoiled).isNotEqualTo(LIST);
    assertThatThrownBy(() -> Powers.of(spoiled).check(form("approval")))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("powers.yaml")
        .hasMessageContaining(why);
  }
}
