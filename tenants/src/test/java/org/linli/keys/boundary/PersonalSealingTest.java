package org.linli.keys.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.keys.control.RingForTests;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.SealingState;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** Personal texts come under the key in force, or out of it again, as it was ordered. */
class PersonalSealingTest {

  private static final String FIELD = "ward.name";
  private static final PersonalField PHONE = PersonalField.of("account.phone");

  private final TestPlatform platform = TestPlatform.fresh();
  private final KeyRing keys = RingForTests.over(platform);
  private final Resealing resealing = new Resealing(platform.jdbi(), platform.scopes(), keys);
  private final PersonalSealing sealing =
      new PersonalSealing(platform.jdbi(), platform.scopes(), resealing);
  private final KeyBook book = new KeyBook(platform.jdbi(), RingForTests.ring(platform), resealing);
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "keys:read", "keys:write");
  private final TenantId here = platform.community("990380001001", OperationMode.PPP);
  private final TenantId there = platform.community("990380001002", OperationMode.GOVERNMENT);

  @BeforeEach
  void tell() {
    // Of this module's tables alone: the others are not there without the core.
    resealing.tell(PersonalField.of(FIELD).sealed());
  }

  /** As a server of the version before lays it down. */
  private UUID clear(TenantId of, String name) {
    var id = UUID.randomUUID();
    platform.run(
        platform.clerk(of),
        () ->
            platform
                .jdbi()
                .useHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into ward (tenant_id, id, guardian_id, name, born, relation, proof, recorded_by, recorded_at)
                            values (?, ?, ?, ?, '2020-01-01', 'MOTHER', 'x', 'x', now())""",
                            of.value(),
                            id,
                            UUID.randomUUID(),
                            name)));
    return id;
  }

  private String stored(TenantId of, UUID id) {
    return platform.as(
        platform.clerk(of),
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select name from ward where id = :id")
                            .bind("id", id)
                            .mapTo(String.class)
                            .one()));
  }

  private String read(TenantId of, UUID id) {
    return platform
        .jdbi()
        .getConfig(PersonalTexts.class)
        .read(PersonalField.of(FIELD), stored(of, id), of.value(), id);
  }

  private void owner(String sql) {
    platform.owner().useHandle(handle -> handle.execute(sql));
  }

  private SealedField field() {
    return platform.as(
        keeper,
        () ->
            sealing.list().stream()
                .filter(one -> one.field().equals(FIELD))
                .findFirst()
                .orElseThrow());
  }

  private SealingPass pass() {
    return field().pass().orElseThrow();
  }

  @Test
  void aNewInstallationEncryptsFromItsFirstDay() {
    assertThat(platform.as(keeper, sealing::order))
        .hasValueSatisfying(
            order -> {
              assertThat(order.state()).isEqualTo(SealingState.SEALED);
              assertThat(order.by()).isEqualTo("installation");
            });
  }

  @Test
  @Requirement({"000-7.2.b.3-1", "004-P2c"})
  void whatStandsInClearIsEncryptedInEveryCommunityAndReadAsBefore() {
    var one = clear(here, "小雨");
    var two = clear(there, "小明");
    assertThat(field()).extracting(SealedField::sealed, SealedField::clear).containsExactly(0L, 2L);
    assertThat(resealing.run()).isEqualTo(2);
    assertThat(stored(here, one)).startsWith("1:");
    assertThat(List.of(read(here, one), read(there, two))).containsExactly("小雨", "小明");
    assertThat(field()).extracting(SealedField::sealed, SealedField::clear).containsExactly(2L, 0L);
    assertThat(pass())
        .satisfies(
            done -> {
              assertThat(done.goal()).isEqualTo("SEALED");
              assertThat(done.changed()).isEqualTo(2);
              assertThat(done.upTo()).isEqualTo(there.value());
              assertThat(done.doneAt()).isNotNull();
            });
    assertThat(resealing.run()).as("nothing is left").isZero();
  }

  @Test
  void thatItWasDoneStandsInTheAuditLog() {
    clear(here, "小雨");
    resealing.run();
    List<String> targets =
        platform.as(
            platform.caller(Tier.CITY, "9903", null, null),
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select target from audit_entry where action ="
                                        + " 'personal.turned'")
                                .mapTo(String.class)
                                .list()));
    assertThat(targets).containsExactly("ward.name 1");
  }

  @Test
  @Requirement("003-3.2.3.7.2")
  void afterARotationTheyComeUnderTheNewKeyAndTheOldOneCanBeDestroyedThen() {
    var child = clear(here, "小雨");
    resealing.run();
    var fresh = platform.as(keeper, () -> book.rotate(KeyPurpose.FIELD));
    keys.decrypt(fresh.version() + ":AAAA", "");
    var old = new KeyName(KeyPurpose.FIELD, 1);
    assertThatThrownBy(() -> destroy(old)).isInstanceOf(KeyInUse.class);
    assertThat(resealing.run()).isEqualTo(1);
    assertThat(stored(here, child)).startsWith("2:");
    destroy(old);
    platform.jdbi().getConfig(PersonalTexts.class).use(keys, () -> true);
    assertThat(read(here, child)).isEqualTo("小雨");
  }

  private void destroy(KeyName name) {
    platform.run(keeper, () -> book.destroy(name));
  }

  @Test
  @Requirement("000-7.2.b.3-1")
  void anEncryptedNumberIsFoundByItsMarksAlsoAfterTheirKeyWasRotated() {
    resealing.tell(PHONE.sealed());
    var person = platform.caller(Tier.RESIDENT, null, null, null).accountId();
    owner("update account set phone = '138 0013-8000' where id = '%s'".formatted(person));
    assertThat(resealing.run()).isEqualTo(1);
    assertThat(account(person, "phone")).startsWith("1:");
    var texts = platform.jdbi().getConfig(PersonalTexts.class);
    texts.use(keys, () -> true);
    assertThat(texts.read(PHONE, account(person, "phone"), person)).isEqualTo("138 0013-8000");
    for (var words : List.of("13800138000", "138 00138000", "8000")) {
      assertThat(found(words)).as(words).containsExactly(person);
    }
    for (var words : List.of("1380013", "13800138001", "0013")) {
      assertThat(found(words)).as(words).isEmpty();
    }
    var fresh = platform.as(keeper, () -> book.rotate(KeyPurpose.TOKEN));
    keys.proves(KeyPurpose.TOKEN, fresh.version() + ":AAAA", "x");
    assertThat(found("13800138000")).as("by the mark of the old key").containsExactly(person);
    assertThat(resealing.run()).as("no text is encrypted anew for it").isZero();
    assertThat(account(person, "phone_index")).startsWith("2:").contains(" 2:");
    assertThat(found("8000")).containsExactly(person);
    // As a server of the version before changes it.
    owner("update account set phone = '13900139001' where id = '%s'".formatted(person));
    assertThat(resealing.run()).isEqualTo(1);
    assertThat(found("9001")).containsExactly(person);
    assertThat(found("8000")).isEmpty();
  }

  private List<UUID> found(String words) {
    var patterns = platform.jdbi().getConfig(PersonalTexts.class).patterns(PHONE, words);
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select id from account where phone_index like any(:patterns)")
                    .bindArray("patterns", String.class, patterns)
                    .mapTo(UUID.class)
                    .list());
  }

  private String account(UUID id, String column) {
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select " + column + " from account where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void liftedEverythingLiesInClearAgain() {
    var child = clear(here, "小雨");
    resealing.run();
    platform.run(keeper, sealing::lift);
    assertThat(resealing.run()).isEqualTo(1);
    assertThat(stored(here, child)).isEqualTo("小雨");
    assertThat(field()).extracting(SealedField::sealed, SealedField::clear).containsExactly(0L, 1L);
    platform.run(keeper, sealing::seal);
    assertThat(platform.as(keeper, sealing::order).orElseThrow().by())
        .isEqualTo(keeper.displayName());
    assertThat(resealing.run()).isEqualTo(1);
    assertThat(stored(here, child)).startsWith("1:");
  }

  /** As an installation that comes from the version before. */
  @Test
  void withoutAnOrderNothingIsEncrypted() {
    owner("delete from personal_sealing");
    var child = clear(here, "小雨");
    assertThat(resealing.run()).isZero();
    assertThat(stored(here, child)).isEqualTo("小雨");
    assertThat(platform.as(keeper, sealing::order)).isEmpty();
    assertThat(field().pass()).isEmpty();
  }

  @Test
  void aWalkThatStoppedGoesOnAfterTheLastCommunityThatWasDone() {
    var before = clear(here, "小雨");
    var after = clear(there, "小明");
    owner(
        "insert into personal_pass (field, goal, key_version, up_to, changed, begun_at) values"
            + " ('ward.name', 'SEALED', 1, '990380001001', 7, now())");
    assertThat(resealing.round()).isEqualTo(1);
    assertThat(stored(here, before)).isEqualTo("小雨");
    assertThat(stored(there, after)).startsWith("1:");
    assertThat(pass().changed()).isEqualTo(8);
    assertThat(resealing.run()).as("the next walk finds it").isEqualTo(1);
  }

  @Test
  void theClockLooksAgainOnceADayOnly() {
    assertThat(resealing.round()).isZero();
    var late = clear(here, "小雨");
    assertThat(resealing.round()).isZero();
    owner("update personal_pass set done_at = now() - interval '25 hours'");
    assertThat(resealing.round()).isEqualTo(1);
    assertThat(stored(here, late)).startsWith("1:");
  }

  @Test
  void moreThanOnePortionIsWalkedThroughOnceAndWhatDoesNotOpenStays() {
    for (int i = 0; i < 203; i++) {
      clear(here, "child " + i);
    }
    var foreign = "1:" + "A".repeat(60);
    var broken = clear(here, foreign);
    assertThat(resealing.run()).isEqualTo(203);
    assertThat(read(here, broken)).isEqualTo(PersonalTexts.SHUT);
    platform.run(keeper, sealing::lift);
    assertThat(resealing.run()).isEqualTo(203);
    assertThat(stored(here, broken)).isEqualTo(foreign);
  }

  @Test
  void everyColumnOfThePackIsToldOnce() {
    PersonalFields.tell(resealing);
    PersonalFields.tell(resealing);
    assertThat(resealing.told())
        .hasSameSizeAs(PersonalField.all())
        .containsAll(PersonalField.all().stream().map(PersonalField::name).toList());
    assertThat(resealing.columns()).allMatch(SealedColumn::personal);
  }
}
