package org.linli.assurance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.assurance.boundary.SecurityRegister;
import org.linli.assurance.control.KindPack;
import org.linli.assurance.entity.KindSum;
import org.linli.assurance.entity.RecordDraft;
import org.linli.assurance.entity.RecordQuery;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.RegisterField;
import org.linli.assurance.entity.RegisterKind;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Registers of a city, two communities and an enterprise, with a clock that can be set on. */
public final class RegisterForTests {

  public static final String OPERATOR = "register-operator";

  public final TestPlatform platform = TestPlatform.fresh();
  public final TenantId one = platform.community("990313001001", OperationMode.GOVERNMENT);
  public final TenantId other = platform.community("990313002001", OperationMode.PPP);
  public final Caller city = caller(Tier.CITY, "9903", null, null);
  public final Caller district = caller(Tier.DISTRICT, "990313", null, null);
  public final Caller clerk = caller(Tier.COMMUNITY, one.value(), one, null);
  public final Caller neighbour = caller(Tier.COMMUNITY, other.value(), other, null);
  public final Caller operator;

  private Duration ahead = Duration.ZERO;

  public final SecurityRegister register =
      new SecurityRegister(platform.jdbi(), platform.scopes(), () -> Instant.now().plus(ahead));

  public RegisterForTests() {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into organisation (id, name, kind) values (?, 'Operator', 'OPERATOR')",
                    OPERATOR));
    operator = caller(Tier.OPERATOR, null, null, OPERATOR);
  }

  private Caller caller(Tier tier, String scope, TenantId tenant, String organisation) {
    return platform.caller(tier, scope, tenant, organisation, "assurance:read", "assurance:write");
  }

  /** Lets so many days go by. */
  public void wait(int days) {
    ahead = ahead.plusDays(days);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(Instant.now().plus(ahead), CityTime.ZONE);
  }

  public <T> T as(Caller caller, Callable<T> work) {
    return platform.as(caller, work);
  }

  public void run(Caller caller, Runnable work) {
    platform.run(caller, work);
  }

  public static RegisterKind kind(String id) {
    return KindPack.DELIVERED.find(id).orElseThrow();
  }

  /** Answers to every field, each of which reaches its bar. */
  public Map<String, String> answers(String kind) {
    var answers = new HashMap<String, String>();
    kind(kind).fields().forEach(field -> answers.put(field.id(), good(field)));
    return answers;
  }

  /** The same with another answer to one field. */
  public Map<String, String> answers(String kind, String field, String answer) {
    var answers = answers(kind);
    answers.put(field, answer);
    return answers;
  }

  private String good(RegisterField field) {
    var bar = field.bar();
    return switch (field.type()) {
      case TEXT -> "written";
      case NUMBER -> bar == null || bar.least() == null ? "1" : bar.least().toPlainString();
      case DAY -> today().minusDays(10).toString();
      case CHOICE ->
          bar == null || bar.is().isEmpty() ? field.choices().getFirst().id() : bar.is().getFirst();
      case YES -> "true";
    };
  }

  public RecordDraft draft(String kind, UUID parent, Map<String, String> answers) {
    return new RecordDraft(
        kind,
        "subject of " + kind,
        "Wang",
        null,
        null,
        kind(kind).aboutEnterprise() ? OPERATOR : null,
        parent,
        answers,
        null);
  }

  public UUID add(Caller keeper, String kind, UUID parent, Map<String, String> answers) {
    return as(keeper, () -> register.add(draft(kind, parent, answers)));
  }

  /** One that counts. */
  public UUID stands(Caller keeper, String kind) {
    return stands(keeper, kind, null, answers(kind));
  }

  public UUID stands(Caller keeper, String kind, UUID parent, Map<String, String> answers) {
    var id = add(keeper, kind, parent, answers);
    force(keeper, id);
    return id;
  }

  public void force(Caller keeper, UUID id) {
    run(keeper, () -> register.putInForce(id));
  }

  public void close(Caller keeper, UUID id) {
    run(keeper, () -> register.close(id, "done"));
  }

  public SecurityRecord get(Caller reader, UUID id) {
    return as(reader, () -> register.get(id)).record();
  }

  public RecordState state(Caller reader, UUID id) {
    return get(reader, id).state();
  }

  public KindSum sum(Caller reader, String kind) {
    return as(reader, register::figures).stream()
        .filter(sum -> sum.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  public List<SecurityRecord> list(Caller reader, RecordQuery query) {
    return as(reader, () -> register.list(query, PageRequest.first(PageRequest.LONGEST))).items();
  }
}
