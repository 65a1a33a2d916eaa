package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.boundary.Arrival;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.FormatRow;
import org.linli.exchange.boundary.Receipt;
import org.linli.exchange.entity.IntakeMode;
import org.linli.exchange.entity.SentForm;
import org.linli.testing.Requirement;

/** A supplier delivers in its own system's format, without a line of code. */
class IncomingFormatsTest {

  private static final String INSPECTION =
      "<LDLB><LD><LDBH>A</LDBH><LDMC>一号楼</LDMC><CS>6</CS><YT>02</YT>"
          + "<CYSJ>20261101120000</CYSJ></LD></LDLB>";

  private final SupplierRoom room = new SupplierRoom("9946");
  private final SupplierRoom.Supplier housing = room.supplier();

  private void choose(String format) {
    room.ground.run(room.ground.bureau, () -> room.supplies.choose(housing.supply(), format));
  }

  private Receipt deliver(String delivery, SentForm form, String charset, String body) {
    return room.deliver(
        housing.caller(),
        new Arrival(
            housing.asset().toString(),
            room.community,
            delivery,
            IntakeMode.CHANGES,
            null,
            false,
            form,
            body.getBytes(Charset.forName(charset))));
  }

  @Test
  @Requirement("000-7.2.e.3-1")
  void aRegisterInItsOwnWordsIsTakenAndItsBadRowWaitsInOurs() {
    choose("building-register");
    var receipt =
        deliver(
            "f-1",
            SentForm.CSV,
            "GB18030",
            "楼栋编号;名称;层数;高度厘米;用途;电梯;建成日期;变更时间\n"
                + "A;一号楼;18;5.425,5;住宅;是;2019/03/01;2026-11-20 08:00\n"
                + "B;二号楼;900;100;商铺;否;2019/03/01;2026-11-20 08:00\n"
                + "C;三号楼;3;100;仓库;否;2019/03/01;2026-11-20 08:00\n");
    assertThat(receipt.format()).isEqualTo("building-register@1");
    assertThat(receipt.taken()).isEqualTo(1);
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("\"A\"", "18");
    var held = room.held(room.clerk, housing);
    assertThat(held)
        .extracting(row -> row.line() + ": " + row.faults())
        .satisfies(
            faults -> {
              assertThat(faults.getFirst()).contains("floors", "RANGE");
              assertThat(faults.getLast()).contains("use", "TYPE");
            });
    room.ground.run(
        room.clerk,
        () ->
            room.quarantine.repair(held.getFirst().id(), Map.of("floors", "9"), "one nought more"));
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("\"B\"", "9");
    deliver("f-2", SentForm.CSV, "GB18030", "楼栋编号;变更\nA;注销\n");
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).doesNotContain("\"A\"");
  }

  @Test
  void xmlAndJsonAreTakenAndTheReceiptSaysByWhichFormat() {
    choose("building-inspection");
    var receipt = deliver("x-1", SentForm.XML, "UTF-8", INSPECTION);
    assertThat(receipt.taken()).isEqualTo(1);
    choose("building-changes");
    var changed =
        deliver(
            "j-1",
            SentForm.JSON,
            "UTF-8",
            "{\"楼栋列表\":[{\"编号\":\"A\",\"名称\":\"一号楼\",\"层数\":7,\"用途\":\"居住\"}]}");
    assertThat(changed.format()).isEqualTo("building-changes@1");
    assertThat(deliver("x-1", SentForm.XML, "UTF-8", INSPECTION).format())
        .as("the same receipt, however it is read today")
        .isEqualTo("building-inspection@1");
    room.later(java.time.Duration.ofMinutes(1));
    assertThat(room.numbers(housing)).contains("7");
    choose(null);
    assertThat(room.changes(housing, "o-1", SupplierRoom.building("B", 2)).format()).isNull();
  }

  @Test
  void aFormatIsChosenThatFitsTheAssetAndItsKey() {
    assertThatThrownBy(() -> choose("none")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> choose("emergency-command"))
        .as("nothing comes in it")
        .isInstanceOf(Invalid.class);
    var doors =
        room.supplier(
            room.asset(
                SupplierRoom.field("number", FieldType.IDENTIFIER, FieldKind.IDENTIFIER),
                SupplierRoom.field("title", FieldType.TEXT, FieldKind.LABEL),
                SupplierRoom.field("floors", FieldType.WHOLE, FieldKind.COUNT),
                SupplierRoom.field("checked", FieldType.INSTANT, FieldKind.TIME)),
            "device-ledger");
    assertThatThrownBy(
            () ->
                room.ground.run(
                    room.ground.bureau,
                    () -> room.supplies.choose(doors.supply(), "building-register")))
        .isInstanceOf(FieldNotOffered.class);
    assertThat(room.ground.platform.as(room.ground.bureau, room.supplies::formats))
        .extracting(FormatRow::id)
        .containsExactly("building-register", "building-inspection", "building-changes");
  }

  @Test
  void theBureauChoosesAndNobodyElse() {
    assertThatThrownBy(
            () -> room.ground.run(room.clerk, () -> room.supplies.choose(housing.supply(), null)))
        .as("a community may know of it, not change it")
        .isInstanceOf(NotFound.class);
    for (var id : List.of(UUID.randomUUID(), ended())) {
      assertThatThrownBy(
              () -> room.ground.run(room.ground.bureau, () -> room.supplies.choose(id, null)))
          .isInstanceOf(NotFound.class);
    }
  }

  private UUID ended() {
    var other = room.supplier();
    room.ground.run(room.ground.bureau, () -> room.supplies.end(other.supply()));
    return other.supply();
  }
}
