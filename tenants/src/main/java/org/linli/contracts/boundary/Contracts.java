package org.linli.contracts.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.contracts.control.AgreementRules;
import org.linli.contracts.control.ContractTable;
import org.linli.contracts.control.ContractViews;
import org.linli.contracts.control.Effect;
import org.linli.contracts.control.PlatformRules;
import org.linli.contracts.control.ProjectTable;
import org.linli.contracts.control.Registry;
import org.linli.contracts.control.Signatory;
import org.linli.contracts.control.StandingContract;
import org.linli.contracts.control.StandingText;
import org.linli.contracts.control.TextTable;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.TextKind;
import org.linli.contracts.entity.TextState;
import org.linli.contracts.entity.Wording;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.AgreedRights;
import org.linli.rights.boundary.OperatedCommunity;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The life of contracts 合同: the bureau drafts and proposes a text, every party signs it, and from
 * its instant on it gives rights. What was signed is never changed; a supplement takes its place.
 */
@Facade
public class Contracts {

  private static final int LONGEST_REASON = 1000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final OperationPacks packs;
  private final AgreedRights rights;
  private final Announcements announcements;
  private final InstantSource clock;

  @Inject
  public Contracts(
      Jdbi jdbi,
      Scopes scopes,
      OperationPacks packs,
      AgreedRights rights,
      Announcements announcements) {
    this(jdbi, scopes, packs, rights, announcements, InstantSource.system());
  }

  public Contracts(
      Jdbi jdbi,
      Scopes scopes,
      OperationPacks packs,
      AgreedRights rights,
      Announcements announcements,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.packs = packs;
    this.rights = rights;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Contracts() {
    this(null, null, null, null, null, null);
  }

  /**
   * @param project null for all
   * @param state null for all
   */
  @Permit("contracts:read")
  public Page<ContractRow> list(UUID project, ContractState state, PageRequest page) {
    var now = now();
    var wanted = new ContractTable.Wanted(project, state, page.pattern(), now);
    var viewer = Signatory.of(scopes.caller());
    return jdbi.withHandle(
        handle ->
            Page.of(
                ContractTable.rows(handle, wanted, page.offset(), page.limit()).stream()
                    .map(contract -> ContractViews.row(handle, contract, viewer, now))
                    .toList(),
                ContractTable.count(handle, wanted),
                page));
  }

  @Permit("contracts:read")
  public ContractFile get(UUID id) {
    var viewer = Signatory.of(scopes.caller());
    return jdbi.withHandle(
        handle -> ContractViews.file(handle, standing(handle, id), viewer, now()));
  }

  /**
   * The communities in which the operator works at this moment, of those whose contracts the caller
   * may see.
   */
  @Permit("contracts:read")
  public List<OperatedCommunity> communitiesOf(String operator) {
    return rights.communitiesOf(operator, now());
  }

  @Permit("contracts:write")
  @Mutates("contract.drafted")
  public UUID draft(Agreement words) {
    var bureau = Signatory.of(scopes.caller()).bureau();
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          var text = PlatformRules.check(handle, checked(handle, words, bureau), packs);
          if (ContractTable.numberTaken(handle, text.number())) {
            throw new Conflict("contract");
          }
          var viewers = Registry.viewers(text, bureau, List.of());
          ContractTable.insert(handle, id, text, viewers, now());
          TextTable.insert(
              handle,
              id,
              1,
              new Wording(TextKind.CONTRACT, text.from(), text),
              TextState.DRAFT,
              viewers,
              now());
          TextTable.show(handle, id, text.project(), viewers);
        });
    return id;
  }

  /** Other words for what is still a draft. */
  @Permit("contracts:write")
  @Mutates("contract.revised")
  public void revise(UUID id, Agreement words) {
    var bureau = Signatory.of(scopes.caller()).bureau();
    jdbi.useHandle(
        handle -> {
          var contract = standing(handle, id);
          var draft = contract.newest().in(TextState.DRAFT);
          var text = checked(handle, words, bureau);
          keepsItsPlace(draft.words(), text);
          var wording =
              draft.kind() == TextKind.CONTRACT
                  ? new Wording(TextKind.CONTRACT, text.from(), text)
                  : new Wording(draft.kind(), draft.wording().effective(), text);
          TextTable.rewrite(handle, draft, wording, Registry.viewers(text, bureau, List.of()));
          if (draft.kind() == TextKind.CONTRACT) {
            ContractTable.describe(handle, id, text);
          }
        });
  }

  /**
   * Fixes the text; from now on its parties can sign it, and the communities see it.
   *
   * @return the hash that is signed
   */
  @Permit("contracts:write")
  @Mutates(value = "contract.negotiated", refusals = true)
  public String propose(UUID id) {
    var bureau = Signatory.of(scopes.caller()).bureau();
    return jdbi.withHandle(
        handle -> {
          var contract = standing(handle, id);
          var draft = contract.newest().in(TextState.DRAFT);
          var words = checked(handle, draft.words(), bureau);
          if (draft.kind() != TextKind.TERMINATION) {
            PlatformRules.check(handle, words, packs);
            rights.check(Effect.agreed(draft, Effect.begin(draft, now())));
          }
          var communities = Registry.communities(handle, words, bureau, contract.mode());
          TextTable.move(handle, draft, TextState.NEGOTIATED, now());
          TextTable.show(
              handle, id, contract.project(), Registry.viewers(words, bureau, communities));
          return draft.hash();
        });
  }

  /** Takes a proposed text back to be changed: whoever signed it signs the new one again. */
  @Permit("contracts:write")
  @Mutates("contract.reopened")
  public int reopen(UUID id) {
    var bureau = Signatory.of(scopes.caller()).bureau();
    return jdbi.withHandle(
        handle -> {
          var old = standing(handle, id).newest().in(TextState.NEGOTIATED);
          TextTable.move(handle, old, TextState.WITHDRAWN, now());
          return next(handle, old, old.wording(), bureau);
        });
  }

  /** Gives up the text that is not yet signed by all. */
  @Permit("contracts:write")
  @Mutates("contract.withdrawn")
  public void withdraw(UUID id) {
    Signatory.of(scopes.caller()).bureau();
    jdbi.useHandle(
        handle ->
            TextTable.move(
                handle,
                standing(handle, id).newest().in(TextState.DRAFT, TextState.NEGOTIATED),
                TextState.WITHDRAWN,
                now()));
  }

  /**
   * Drafts a further text for a contract that all have signed.
   *
   * @param effective its instant; until then what was signed before holds
   * @param words the whole contract as it will read; null with a termination
   * @return its version
   */
  @Permit("contracts:write")
  @Mutates(value = "contract.supplement-drafted", refusals = true)
  public int supplement(UUID id, TextKind kind, Instant effective, Agreement words) {
    var bureau = Signatory.of(scopes.caller()).bureau();
    if (kind == null || kind == TextKind.CONTRACT) {
      throw new Invalid("kind", "unknown");
    }
    return jdbi.withHandle(
        handle -> {
          var contract = standing(handle, id);
          var state = contract.stateAt(now());
          contract.newest().in(TextState.SIGNED, TextState.WITHDRAWN);
          if (contract.endedAt() != null
              || state != ContractState.SIGNED && state != ContractState.IN_FORCE) {
            throw new WrongStep(state);
          }
          var text =
              kind == TextKind.TERMINATION
                  ? signed(handle, contract)
                  : checked(handle, words, bureau);
          keepsItsPlace(contract.newest().words(), text);
          AgreementRules.checkEffective(effective, text, now());
          var wording = new Wording(kind, effective.truncatedTo(ChronoUnit.MICROS), text);
          return next(handle, contract.newest(), wording, bureau);
        });
  }

  /**
   * Signs the proposed text for the caller's party. With the last signature its clauses become
   * rights, from its instant on.
   *
   * @param hash of the text that was read
   */
  @Permit("contracts:sign")
  @Mutates(value = "contract.signed", refusals = true)
  public ContractState sign(UUID id, String hash) {
    var signatory = Signatory.of(scopes.caller());
    return jdbi.withHandle(
        handle -> {
          var contract = standing(handle, id);
          var text = contract.signable(now());
          var member = signatory.in(text.words()).orElseThrow(NotAParty::new);
          if (!text.hash().equals(hash)) {
            throw new TextChanged();
          }
          if (!TextTable.sign(handle, text, member, signatory.caller(), now())) {
            throw new AlreadySigned();
          }
          var signatures =
              TextTable.signatures(handle, id).stream()
                  .filter(signature -> signature.version() == text.version())
                  .count();
          if (signatures == text.words().members().size()) {
            takeEffect(handle, contract, text);
          }
          return standing(handle, id).stateAt(now());
        });
  }

  /**
   * The bureau ends a contract before its time, by its right of supervision: its rights, and the
   * grants that rest on it, are gone with the same instant.
   */
  @Permit("contracts:write")
  @Mutates("contract.ended")
  public void end(UUID id, String reason) {
    Signatory.of(scopes.caller()).bureau();
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
    jdbi.useHandle(
        handle -> {
          var contract = standing(handle, id);
          var state = contract.stateAt(now());
          if (state != ContractState.SIGNED && state != ContractState.IN_FORCE) {
            throw new WrongStep(state);
          }
          if (contract.newest().state().isOpen()) {
            TextTable.move(handle, contract.newest(), TextState.WITHDRAWN, now());
          }
          end(handle, contract, now(), reason.strip());
        });
  }

  private void takeEffect(Handle handle, StandingContract contract, StandingText text) {
    var now = now();
    var texts = TextTable.of(handle, contract.id());
    TextTable.move(handle, text, TextState.SIGNED, now);
    var begin = Effect.begin(text, now);
    if (text.kind() == TextKind.TERMINATION) {
      end(handle, contract, begin, null);
      return;
    }
    rights.enter(Effect.agreed(text, begin), now);
    rights.end(
        contract.id(), text.version(), Effect.left(texts, text.words().communities()), begin);
    ContractTable.describe(handle, contract.id(), text.words());
    ContractTable.inForce(handle, contract.id(), begin);
    announce(handle, text.words());
  }

  private void end(Handle handle, StandingContract contract, Instant at, String reason) {
    var texts = TextTable.of(handle, contract.id());
    var communities = Effect.left(texts, List.of());
    ContractTable.end(handle, contract.id(), at, reason);
    rights.end(contract.id(), Integer.MAX_VALUE, communities, at);
    announce(handle, contract.newest().words().in(List.copyOf(communities)));
  }

  private int next(Handle handle, StandingText old, Wording wording, DivisionCode bureau) {
    var version = old.version() + 1;
    TextTable.insert(
        handle,
        old.contract(),
        version,
        wording,
        TextState.DRAFT,
        Registry.viewers(wording.agreement(), bureau, List.of()),
        now());
    ContractTable.version(handle, old.contract(), version);
    return version;
  }

  private Agreement checked(Handle handle, Agreement words, DivisionCode bureau) {
    if (words == null) {
      throw new Invalid("body", "required");
    }
    var project =
        ProjectTable.find(handle, words.project())
            .orElseThrow(() -> new Invalid("project", "unknown"));
    AgreementRules.check(words, project, packs, now());
    Registry.communities(handle, words, bureau, project.mode());
    return Registry.named(handle, words);
  }

  /** The words that were signed last. */
  private static Agreement signed(Handle handle, StandingContract contract) {
    return TextTable.of(handle, contract.id()).stream()
        .filter(text -> text.state() == TextState.SIGNED)
        .reduce((earlier, later) -> later)
        .map(StandingText::words)
        .orElseThrow(() -> new WrongStep(contract.newest().state()));
  }

  private static void keepsItsPlace(Agreement old, Agreement fresh) {
    if (!old.number().equals(fresh.number()) || !old.project().equals(fresh.project())) {
      throw new Invalid("number", "stays");
    }
  }

  private static StandingContract standing(Handle handle, UUID id) {
    return ContractTable.find(handle, id).orElseThrow(() -> new NotFound("contract"));
  }

  private void announce(Handle handle, Agreement words) {
    Registry.codes(handle, words.communities())
        .forEach(
            (tenant, code) ->
                announcements.announce(new Changed(tenant, code, Set.of("tenant", "requests"))));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
