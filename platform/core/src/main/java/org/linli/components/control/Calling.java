package org.linli.components.control;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.components.boundary.CallAnswer;
import org.linli.components.boundary.CallDraft;
import org.linli.components.boundary.ComponentUnavailable;
import org.linli.components.entity.CallOutcome;
import org.linli.components.entity.Operation;
import org.linli.exchange.boundary.Networks;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.keys.boundary.KeyRing;
import org.linli.obligations.boundary.Obligations;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.Gate;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.TenantId;

/**
 * How a call goes: what stands is looked up, a place is taken, what is to be sent passes the gate
 * in the owner's name, the component is asked, and what became of it is written down.
 */
public final class Calling {

  private static final String PART = "components";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final SystemAccounts accounts;
  private final ComponentPacks packs;
  private final Rights rights;
  private final Sending sending;
  private final Asking asking;
  private final InstantSource clock;
  private final Map<String, Fuse> fuses = new ConcurrentHashMap<>();
  private final Map<String, Crowd> crowds = new ConcurrentHashMap<>();

  public Calling(
      Jdbi jdbi,
      Scopes scopes,
      SystemAccounts accounts,
      KeyRing keys,
      ComponentPacks packs,
      PlatformAssets assets,
      Networks networks,
      Rights rights,
      Gate gate,
      Obligations obligations,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.accounts = accounts;
    this.packs = packs;
    this.rights = rights;
    this.sending = new Sending(jdbi, scopes, assets, gate, obligations);
    this.asking = new Asking(scopes, networks, keys);
    this.clock = clock;
  }

  public CallAnswer call(Caller caller, UUID component, CallDraft draft) {
    if (draft.tenant() == null) {
      throw new Invalid("tenant", "required");
    }
    var standing =
        scopes.asSystem(PART, () -> jdbi.withHandle(handle -> standing(handle, component, draft)));
    requireReach(caller, standing);
    if (draft.scenario() == null || !standing.version().scenarios().contains(draft.scenario())) {
      throw new Invalid("scenario", "scenario-of-component");
    }
    var operation =
        standing
            .operation(draft.operation())
            .orElseThrow(() -> new NotFound("component-operation"));
    sending.check(standing, draft);
    var call = new Line(caller, standing, draft.scenario(), operation);
    return held(call, draft);
  }

  /** What of a call is known from its beginning. */
  private record Line(Caller caller, Standing standing, String scenario, Operation operation) {

    String key() {
      return standing.component() + " " + standing.version().number();
    }
  }

  private CallAnswer held(Line call, CallDraft draft) {
    var fuse = fuses.computeIfAbsent(call.key(), none -> new Fuse());
    var crowd = crowds.computeIfAbsent(call.key(), none -> new Crowd());
    var rest = fuse.rest(System.nanoTime());
    if (rest > 0) {
      throw ComponentUnavailable.resting(rest);
    }
    var wait = crowd.enter(call.standing().version().level(), System.nanoTime());
    if (wait > 0) {
      fuse.spared();
      throw ComponentUnavailable.crowded(wait);
    }
    try {
      return made(call, draft, fuse);
    } catch (RuntimeException broken) {
      // Whatever kept the call from its end: the next one may try.
      fuse.spared();
      throw broken;
    } finally {
      crowd.leave();
    }
  }

  private CallAnswer made(Line call, CallDraft draft, Fuse fuse) {
    var id = Sql.newId();
    Sending.Sent sent;
    Letter letter;
    try {
      sent =
          Unchecked.call(
              () ->
                  scopes.as(call.standing().owner(), () -> sending.opened(call.standing(), draft)));
      letter =
          Letter.of(
              id,
              asking.path(call.standing()),
              call.operation(),
              packs.form(call.standing().version().form()).orElseThrow().envelope(),
              draft.parameters(),
              sent.rows());
    } catch (Refusal refusal) {
      note(call, id, Sending.Sent.NOTHING, CallOutcome.REFUSED, refusal.code(), null, 0, 0, 0);
      throw refusal;
    }
    // What leaves stands in the gate's log before it does.
    sending.delivered(sent);
    var begun = System.nanoTime();
    var told = asking.ask(call.standing(), call.scenario(), id, letter, sent.basis());
    var millis = (int) ((System.nanoTime() - begun) / 1_000_000);
    if (told.fault() == null) {
      fuse.worked();
      var answer = told.answer();
      note(
          call,
          id,
          sent,
          CallOutcome.ANSWERED,
          null,
          answer.status(),
          millis,
          letter.body().length,
          answer.content().length);
      return new CallAnswer(
          id,
          call.standing().component(),
          call.standing().version().number(),
          call.operation().name(),
          answer.status(),
          Letter.read(answer),
          millis,
          sent.bases());
    }
    if (told.isItsOwn()) {
      fuse.failed(System.nanoTime());
    } else {
      fuse.worked();
    }
    note(
        call,
        id,
        sent,
        CallOutcome.FAILED,
        told.fault(),
        told.status(),
        millis,
        letter.body().length,
        0);
    throw ComponentUnavailable.failed(told.fault());
  }

  private Standing standing(Handle handle, UUID component, CallDraft draft) {
    var none = new NotFound("component");
    var code = Standing.community(handle, draft.tenant()).orElseThrow(() -> none);
    var current =
        handle
            .createQuery("select current, organisation_id from component where id = :id")
            .bind("id", component)
            .mapToMap(String.class)
            .findOne()
            .orElseThrow(() -> none);
    var number = draft.version() == null ? current.get("current") : draft.version();
    var version =
        VersionTable.find(handle, component, number, clock.instant())
            .filter(found -> found.state().isCallable())
            .orElseThrow(() -> none);
    var owner =
        accounts
            .caller(
                handle,
                ComponentTable.owned(handle, component).account(),
                "local",
                Locale.SIMPLIFIED_CHINESE)
            .orElseThrow(() -> none);
    var document = VersionTable.document(handle, component, number).orElseThrow();
    var standing =
        new Standing(
            component,
            current.get("organisation_id"),
            version,
            packs.check(version.form()).orElseThrow().operations(document),
            owner,
            VersionTable.secret(handle, component, number).orElse(null),
            draft.tenant(),
            code);
    if (!standing.isFor(code)) {
      throw none;
    }
    return standing;
  }

  /** In the own community or division, or where the caller's enterprise has some right. */
  private void requireReach(Caller caller, Standing standing) {
    TenantId tenant = standing.tenant();
    var reaches =
        caller.tenant().isPresent()
            ? caller.tenant().get().equals(tenant)
            : caller.scope() != null
                ? standing.code().isWithin(caller.scope())
                : !rights.held(tenant).isEmpty();
    if (!reaches) {
      throw new NotFound("component");
    }
  }

  private void note(
      Line call,
      UUID id,
      Sending.Sent sent,
      CallOutcome outcome,
      String fault,
      Integer status,
      int millis,
      long bytes,
      long received) {
    var standing = call.standing();
    var row =
        new UseTable.Call(
            id,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            standing.component(),
            standing.version().number(),
            standing.organisation(),
            standing.tenant(),
            standing.code(),
            call.caller().accountId(),
            Party.of(call.caller()).orElseThrow(),
            call.caller().organisation().orElse(null),
            call.scenario(),
            call.operation().name(),
            sent.assets(),
            sent.items(),
            outcome,
            fault,
            status,
            millis,
            bytes,
            received,
            sent.basis());
    scopes.asSystem(
        PART,
        () -> {
          jdbi.useHandle(handle -> UseTable.insert(handle, row));
          return null;
        });
  }
}
