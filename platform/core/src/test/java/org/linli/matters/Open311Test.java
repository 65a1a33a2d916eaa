package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.community.TestCommunity.PHOTO;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.control.NotByThisDoor;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.PublicRequest;
import org.linli.matters.entity.PublicRequestDraft;
import org.linli.matters.entity.PublicRequestQuery;
import org.linli.matters.entity.PublicService;
import org.linli.tenancy.entity.TenantId;

/** Kinds of matters as services, matters as requests. */
class Open311Test {

  private static final Location HERE = new Location(104.06, 30.67);
  private static final Map<String, List<String>> NOISE = Map.of("about", List.of("noise"));

  private final Ground ground = new Ground();

  private <T> T anonymous(Callable<T> work) {
    return ground.community.platform.scopes().asSystem("anonymous", work);
  }

  private Opened report(PublicRequestDraft draft) {
    return ground.as(ground.clerk, () -> ground.wired.open311.open(null, draft));
  }

  private PublicRequestDraft draft(String service, Location spot, Map<String, List<String>> more) {
    return new PublicRequestDraft(
        service, "dogs bark", null, null, spot, new Applicant("王小明", "13812345678"), more, null);
  }

  private List<PublicRequest> found(PublicRequestQuery query) {
    return ground
        .as(ground.clerk, () -> ground.wired.open311.list(null, query, PageRequest.first(50)))
        .items();
  }

  private static PublicRequestQuery all() {
    return new PublicRequestQuery(null, null, null, null, null);
  }

  private void locate(UUID place, double longitude, double latitude) {
    ground.community.sql(
        "update place set longitude = ?, latitude = ? where id = ?", longitude, latitude, place);
  }

  @Test
  void theKindsThatProgramsMayReportAreTheServices() {
    var services =
        anonymous(() -> ground.wired.open311.services(ground.community.tenant, Locale.CHINA));
    assertThat(services)
        .extracting(PublicService::code)
        .containsExactlyInAnyOrder("repair", "complaint", "suggestion", "grid-event");
    assertThat(services).extracting(PublicService::name).contains("维修", "投诉");
    assertThat(services).allSatisfy(one -> assertThat(one.description()).isNotBlank());
  }

  @Test
  void theFieldsOfTheFormAreTheAttributesWithoutDescriptionAndFiles() {
    var fields =
        anonymous(
            () ->
                ground.wired.open311.fields(ground.community.tenant, "grid-event", Locale.ENGLISH));
    assertThat(fields).extracting("code").containsExactly("eventClass", "grave");
    assertThat(fields).extracting("order").containsExactly(1, 2);
    assertThat(fields).extracting("required").containsExactly(false, false);
    assertThat(fields.getFirst().values()).extracting("id").contains("c-traffic", "e-other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"correction", "approval", "hotline", "no-such-kind"})
  void aKindThatProgramsMayNotReportIsNoService(String kind) {
    assertThatThrownBy(
            () ->
                anonymous(
                    () -> ground.wired.open311.fields(ground.community.tenant, kind, Locale.CHINA)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> report(draft(kind, null, Map.of())))
        .isInstanceOfAny(NotFound.class, NotByThisDoor.class);
  }

  @Test
  void aCommunityThatThereIsNotHasNoServices() {
    assertThatThrownBy(
            () ->
                anonymous(
                    () ->
                        ground.wired.open311.services(new TenantId("999999999999"), Locale.CHINA)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatAProgramReportsIsAMatterWithAnOwnerAndADeadline() {
    var draft =
        new PublicRequestDraft(
            "complaint",
            "dogs bark",
            null,
            "by the gate",
            null,
            new Applicant("王小明", "13812345678"),
            NOISE,
            List.of(PHOTO.content()));
    var opened = report(draft);
    var seen = ground.look(ground.clerk, opened.id());
    assertThat(seen.row().door()).isEqualTo(Door.OPEN311);
    assertThat(seen.row().hands())
        .singleElement()
        .satisfies(h -> assertThat(h.roles()).contains("CLERK"));
    assertThat(seen.row().dueAt()).isAfter(Instant.now());
    assertThat(seen.row().applicant()).isEqualTo("王小明");
    var told = found(all()).getFirst();
    assertThat(told.id()).isEqualTo(opened.id());
    assertThat(told.number()).isEqualTo(opened.number());
    assertThat(told.open()).isTrue();
    assertThat(told.description()).isEqualTo("dogs bark");
    assertThat(told.address()).isEqualTo("by the gate");
    assertThat(told.media()).hasSize(1);
    var photo = told.media().getFirst();
    var read = ground.as(ground.clerk, () -> ground.wired.open311.media(opened.number(), photo));
    assertThat(read.content()).isEqualTo(PHOTO.content());
    assertThat(told.toString()).as("nobody is named").doesNotContain("王小明", "138");
  }

  @Test
  void everyFaultOfAReportIsTold() {
    var draft =
        new PublicRequestDraft(
            "grid-event",
            null,
            ground.community.building,
            null,
            null,
            null,
            Map.of(
                "grave", List.of("perhaps"), "eventClass", List.of("x"), "colour", List.of("red")),
            List.of("OggS no photograph".getBytes()));
    assertThatThrownBy(() -> report(draft))
        .isInstanceOfSatisfying(
            AnswersRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(FieldFault::field)
                    .containsExactlyInAnyOrder("what", "eventClass", "grave", "colour", "photos"));
    assertThat(found(all())).isEmpty();
  }

  @Test
  void textsOfAProgramBecomeWhatTheFormWants() {
    var draft =
        new PublicRequestDraft(
            "grid-event",
            "cover gone",
            ground.community.building,
            null,
            null,
            null,
            Map.of("grave", List.of("true"), "eventClass", List.of("c-traffic")),
            null);
    var opened = report(draft);
    assertThat(ground.look(ground.clerk, opened.id()).form().fields())
        .filteredOn(field -> field.id().equals("grave"))
        .extracting("value")
        .containsExactly(true);
  }

  @Test
  void aSpotOnTheMapIsAtTheNearestPlace() {
    locate(ground.community.building, 104.0601, 30.6701);
    locate(ground.community.otherBuilding, 104.0650, 30.6701);
    var opened = report(draft("repair", HERE, Map.of("facility", List.of("power"))));
    var seen = ground.look(ground.clerk, opened.id());
    assertThat(seen.row().place()).isEqualTo(ground.community.building);
    assertThat(seen.location()).isEqualTo(HERE);
    assertThat(found(all()).getFirst().location()).isEqualTo(HERE);
  }

  @Test
  void aSpotOutsideTheCommunityIsRefusedAndNothingIsTakenUp() {
    locate(ground.community.building, 104.0601, 30.6701);
    for (var spot : List.of(new Location(104.08, 30.67), new Location(-73.9, 40.7))) {
      assertThatThrownBy(() -> report(draft("complaint", spot, NOISE)))
          .isInstanceOfSatisfying(
              Invalid.class,
              refused ->
                  assertThat(refused.arguments()).containsExactly("location", "outside-community"));
    }
    assertThat(ground.community.count("select count(*) from matter")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"181, 0", "-181, 0", "0, 91", "0, -91"})
  void aSpotThatIsNoneIsRefused(double longitude, double latitude) {
    assertThatThrownBy(() -> report(draft("complaint", new Location(longitude, latitude), NOISE)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void whereNoPlaceIsOnTheMapTheSpotStandsByItself() {
    var opened = report(draft("complaint", HERE, NOISE));
    var seen = ground.look(ground.clerk, opened.id());
    assertThat(seen.row().place()).isNull();
    assertThat(seen.location()).isEqualTo(HERE);
    assertThatThrownBy(() -> report(draft("repair", HERE, Map.of("facility", List.of("power")))))
        .as("a repair is at a place")
        .isInstanceOf(Invalid.class);
  }

  @Test
  void requestsAreFoundByNameServiceTimeAndState() {
    var first = report(draft("complaint", null, NOISE));
    var topic = new HashMap<String, List<String>>();
    anonymous(
            () -> ground.wired.open311.fields(ground.community.tenant, "suggestion", Locale.CHINA))
        .stream()
        .filter(field -> field.required())
        .forEach(
            field ->
                topic.put(
                    field.code(),
                    List.of(field.values().isEmpty() ? "x" : field.values().getFirst().id())));
    var second = report(draft("suggestion", null, topic));
    assertThat(found(all())).extracting(PublicRequest::id).containsExactly(second.id(), first.id());
    assertThat(found(new PublicRequestQuery(List.of(first.number()), null, null, null, null)))
        .extracting(PublicRequest::id)
        .containsExactly(first.id());
    assertThat(
            found(
                new PublicRequestQuery(
                    List.of(first.id().toString(), second.number()), null, null, null, null)))
        .hasSize(2);
    assertThat(found(new PublicRequestQuery(null, List.of("suggestion"), null, null, null)))
        .extracting(PublicRequest::service)
        .containsExactly("suggestion");
    var now = Instant.now();
    assertThat(found(new PublicRequestQuery(null, null, now.plusSeconds(60), null, null)))
        .isEmpty();
    assertThat(found(new PublicRequestQuery(null, null, null, now.minusSeconds(60), null)))
        .isEmpty();
    ground.run(ground.clerk, () -> ground.matters.cancel(first.id(), "settled"));
    assertThat(found(new PublicRequestQuery(null, null, null, null, true)))
        .extracting(PublicRequest::id)
        .containsExactly(second.id());
    var closed = found(new PublicRequestQuery(null, null, null, null, false)).getFirst();
    assertThat(closed.id()).isEqualTo(first.id());
    assertThat(closed.updatedAt()).isAfter(closed.openedAt());
  }

  @Test
  void whoSeesTheOwnGridsAloneIsToldNoMore() {
    var elsewhere =
        new PublicRequestDraft(
            "complaint", "x", ground.community.otherBuilding, null, null, null, NOISE, null);
    var opened = report(elsewhere);
    assertThatThrownBy(
            () -> ground.as(ground.judge, () -> ground.wired.open311.get(null, opened.number())))
        .isInstanceOf(NotFound.class);
    assertThat(ground.as(ground.clerk, () -> ground.wired.open311.get(null, opened.number())).id())
        .isEqualTo(opened.id());
  }

  @Test
  void anotherCommunityIsNoJurisdictionOfTheCallers() {
    var other = new Ground();
    var theirs = other.community.tenant.value();
    var opened = report(draft("complaint", null, NOISE));
    assertThatThrownBy(
            () -> ground.as(ground.clerk, () -> ground.wired.open311.get(theirs, opened.number())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                ground.as(
                    ground.clerk,
                    () -> ground.wired.open311.open(theirs, draft("complaint", null, NOISE))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> other.as(other.clerk, () -> other.wired.open311.get(null, opened.number())))
        .isInstanceOf(NotFound.class);
    var own = ground.community.tenant.value();
    assertThat(ground.as(ground.clerk, () -> ground.wired.open311.get(own, opened.number())).id())
        .isEqualTo(opened.id());
  }
}
