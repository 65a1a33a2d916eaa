package org.linli.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.obligations.boundary.Obligations;
import org.linli.obligations.boundary.Veil;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Recipient;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

class ObligationsTest {

  private static final Recipient OPERATOR = new Recipient(Party.OPERATOR, "linkai");
  private static final Recipient RIVAL = new Recipient(Party.OPERATOR, "huarun");

  private record Person(UUID id, UUID room, String name, Instant since) {

    static Person veiled(Person row, Veil veil) {
      return new Person(
          veil.id("resident", row.id()),
          veil.id("room", row.room()),
          veil.text("name", row.name()),
          row.since());
    }
  }

  private final TestPlatform platform = TestPlatform.shared();
  private final Obligations obligations = TestObligations.over(platform);
  private final Person wang =
      new Person(UUID.randomUUID(), UUID.randomUUID(), "王小明", Instant.EPOCH);
  private final Person ouyang = new Person(UUID.randomUUID(), wang.room(), "欧阳娜娜", Instant.EPOCH);

  private static Decision decision(Outcome outcome) {
    return new Decision(
        outcome,
        new Basis(
            OperationMode.PPP,
            1,
            "cell 1",
            "000-7.2.c.3-1",
            new Text("脱敏", "Masked"),
            Optional.empty()),
        Optional.empty(),
        null,
        false);
  }

  private List<Person> persons(Outcome outcome, Recipient recipient) {
    return obligations.apply(
        decision(outcome), recipient, Asset.PERSON_ARCHIVE, List.of(wang, ouyang), Person::veiled);
  }

  @Test
  void whatIsPermittedIsAsItIs() {
    assertThat(persons(Outcome.PERMIT, OPERATOR)).containsExactly(wang, ouyang);
  }

  @Test
  @Requirement("004-P3g")
  void maskedEveryFieldIsTreatedByItsKind() {
    var masked = persons(Outcome.MASK, OPERATOR);
    assertThat(masked).extracting(Person::name).containsExactly("王**", "欧阳**");
    assertThat(masked).extracting(Person::since).containsOnly(Instant.EPOCH);
    assertThat(masked).extracting(Person::id).doesNotContain(wang.id(), ouyang.id());
  }

  @Test
  @Requirement("000-7.2.c.3-2")
  void whoLiveTogetherAreStillTogetherForOneRecipientAndForNoTwo() {
    var ours = persons(Outcome.MASK, OPERATOR);
    var theirs = persons(Outcome.MASK, RIVAL);
    assertThat(ours.get(0).room()).isEqualTo(ours.get(1).room()).isNotEqualTo(wang.room());
    assertThat(ours.get(0).room()).isNotEqualTo(theirs.get(0).room());
    assertThat(persons(Outcome.MASK, OPERATOR)).isEqualTo(ours);
  }

  @Test
  void totalsAloneHaveNoRows() {
    assertThat(persons(Outcome.AGGREGATE, OPERATOR)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"REQUEST", "DENY"})
  void whatIsNotOpenIsAFaultOfTheReader(Outcome outcome) {
    assertThatThrownBy(() -> persons(outcome, OPERATOR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFieldThatTheAssetDoesNotHaveIsAFaultOfTheReader() {
    assertThatThrownBy(
            () ->
                obligations.apply(
                    decision(Outcome.MASK),
                    OPERATOR,
                    Asset.PERSON_ARCHIVE,
                    List.of("x"),
                    (row, veil) -> veil.text("shoe-size", row)))
        .hasMessageContaining("shoe-size");
  }

  @Test
  void aNameOfTheCommunityIsFoundInItsWords() {
    var tenant = platform.community("990501001001", OperationMode.PPP);
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                insert into account (id, username, display_name, password_hash, tier, tenant_id, state,
                  must_change_password, created_at)
                values (?, ?, '高远', 'x', 'RESIDENT', ?, 'ACTIVE', false, now())""",
                    UUID.randomUUID(),
                    "gaoyuan-" + UUID.randomUUID(),
                    tenant.value()));
    var clerk = platform.caller(Tier.COMMUNITY, "990501001001", tenant, null, "cases:read");
    var masked =
        platform.as(
            clerk,
            () ->
                obligations.apply(
                    decision(Outcome.MASK),
                    Asset.CASES,
                    List.of("夜里高远在楼下呼救"),
                    (row, veil) -> veil.text("title", row)));
    assertThat(masked).containsExactly("夜里高*在楼下呼救");
  }

  @Test
  void whoOnlyKeepsThePlatformRunningReceivesNothing() {
    var keeper = platform.caller(Tier.PLATFORM, null, null, null, "keys:read");
    assertThatThrownBy(() -> platform.as(keeper, obligations::recipient))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void theRecipientIsTheEnterpriseAndNotItsPerson() {
    var one = platform.caller(Tier.OPERATOR, null, null, "linkai", "crosstier:read");
    var other = platform.caller(Tier.OPERATOR, null, null, "linkai", "crosstier:read");
    assertThat(platform.as(one, obligations::recipient))
        .isEqualTo(platform.as(other, obligations::recipient))
        .isEqualTo(OPERATOR);
  }

  private static AssetField field(String name, FieldType type, FieldKind kind) {
    return new AssetField(name, new Text(name, name), type, null, null, kind, null, null, null);
  }

  /** An asset of an outside source, as people register it. */
  private static AssetSheet parking() {
    var some = new PlatformAssets().of(Asset.CASES);
    return some.as("parking", some.level())
        .with(
            List.of(
                field("plate", FieldType.TEXT, FieldKind.PLATE),
                field("owner", FieldType.IDENTIFIER, FieldKind.PERSON_IDENTIFIER),
                field("born", FieldType.DATE, FieldKind.BIRTH_DATE),
                field("longitude", FieldType.DECIMAL, FieldKind.POSITION),
                field("phone", FieldType.WHOLE, FieldKind.PHONE),
                field("minutes", FieldType.WHOLE, FieldKind.COUNT),
                field("photo", FieldType.BINARY, FieldKind.IMAGE),
                field("since", FieldType.INSTANT, FieldKind.TIME)));
  }

  @Test
  @Requirement("004-P3g")
  void rowsOfNamedFieldsOfAnyAssetAreTreatedByTheirKinds() {
    var row = new LinkedHashMap<String, Object>();
    row.put("plate", "川AD12345");
    row.put("owner", UUID.randomUUID());
    row.put("born", LocalDate.of(1956, 3, 12));
    row.put("longitude", 104.06573);
    row.put("phone", 13812345678L);
    row.put("minutes", 30);
    row.put("photo", new byte[] {1});
    row.put("since", null);
    row.put("undeclared", "王小明");
    var masked =
        obligations.apply(
            decision(Outcome.MASK), OPERATOR, parking(), List.<Map<String, Object>>of(row));
    assertThat(masked)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.keySet())
                  .containsExactly(
                      "plate", "owner", "born", "longitude", "phone", "minutes", "photo", "since");
              assertThat(found.get("plate")).isEqualTo("川AD***45");
              assertThat(found.get("owner"))
                  .isInstanceOf(UUID.class)
                  .isNotEqualTo(row.get("owner"));
              assertThat(found.get("born")).isEqualTo(LocalDate.of(1956, 1, 1));
              assertThat(found.get("longitude")).isEqualTo(104.065);
              assertThat(found.get("phone")).isEqualTo("138****5678");
              assertThat(found.get("minutes")).isEqualTo(30);
              assertThat(found.get("photo")).isNull();
            });
  }

  @Test
  void rowsOfValuesAreTreatedAsRowsOfNamesAre() {
    var sheet = new PlatformAssets().of(Asset.ALARMS);
    var fields = List.of("alarm", "device", "severity", "acknowledger", "occurrences");
    var row = new java.util.ArrayList<Object>(List.of("a-1", "d-1", "MAJOR", "王小明", 3L));
    var named = new LinkedHashMap<String, Object>();
    for (int at = 0; at < fields.size(); at++) {
      named.put(fields.get(at), row.get(at));
    }
    var masked = decision(Outcome.MASK);
    assertThat(obligations.apply(masked, OPERATOR, sheet, fields, List.of(row)))
        .containsExactly(
            List.copyOf(
                obligations.apply(masked, OPERATOR, sheet, List.of(named)).getFirst().values()));
    assertThat(obligations.apply(decision(Outcome.PERMIT), OPERATOR, sheet, fields, List.of(row)))
        .containsExactly(row);
    assertThat(
            obligations.apply(decision(Outcome.AGGREGATE), OPERATOR, sheet, fields, List.of(row)))
        .isEmpty();
    assertThatThrownBy(
            () -> obligations.apply(masked, OPERATOR, sheet, List.of("nothing"), List.of(row)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
