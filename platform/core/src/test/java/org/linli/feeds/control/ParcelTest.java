package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

class ParcelTest {

  private static Parcel parcel(List<SentReading> readings) {
    return new Parcel(
        new TenantId("510104026017"),
        new DivisionCode("510104026017"),
        UUID.randomUUID(),
        "smoke-detector",
        1_767_254_400_000L,
        new Parcel.Marks(true, false, "keeper"),
        readings);
  }

  @Test
  void whatIsPackedIsUnpackedTheSame() {
    var readings = new ArrayList<SentReading>();
    for (int i = 0; i < 10_000; i++) {
      readings.add(
          new SentReading(
              i * 1000L - 5,
              List.of(
                  SentValue.number("smoke", i / 7.0),
                  SentValue.other("烟雾", "\"浓\""),
                  SentValue.number("negative", -Double.MIN_VALUE))));
    }
    var parcel = parcel(readings);
    assertThat(Parcel.of(parcel.bytes())).isEqualTo(parcel);
    assertThat(parcel.points()).isEqualTo(30_000);
  }

  @Test
  void theKeyKeepsOneDevicesMessagesTogether() {
    var parcel = parcel(List.of());
    assertThat(parcel.key()).isEqualTo("510104026017/" + parcel.device());
  }

  @Test
  void otherBytesAreNoParcel() {
    var whole = parcel(List.of(new SentReading(1, List.of(SentValue.number("a", 1))))).bytes();
    for (int length = 0; length < whole.length; length++) {
      var cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Parcel.of(cut)).isInstanceOf(IllegalArgumentException.class);
    }
    var other = whole.clone();
    other[0] = 9;
    assertThatThrownBy(() -> Parcel.of(other)).isInstanceOf(IllegalArgumentException.class);
  }
}
