package org.linli.showcase.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.ProjectDraft;
import org.linli.contracts.entity.Revenue;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Brings a showcase community's contract about as people do: the bureau drafts and proposes it, and
 * every party signs with an account of its own.
 */
final class ContractLoad {

  private final ShowcaseRooms rooms;
  private final CommunityPack pack;
  private final CommunityPack.Contract contract;
  private final String committee;
  private final People people;
  private final Signers signers;
  private final DivisionCode city;

  ContractLoad(ShowcaseRooms rooms, DivisionCode city, CommunityPack pack) {
    this(rooms, city, pack, pack.contract(), null);
  }

  /**
   * Another contract of the community.
   *
   * @param committee of owners, as contracts know it; null where it takes no part
   */
  ContractLoad(
      ShowcaseRooms rooms,
      DivisionCode city,
      CommunityPack pack,
      CommunityPack.Contract contract,
      String committee) {
    this.rooms = rooms;
    this.city = city;
    this.pack = pack;
    this.contract = contract;
    this.committee = committee;
    this.people = new People(rooms.jdbi(), rooms.scopes());
    this.signers = new Signers(people, city);
  }

  /** Proposed, and waiting for its signatures. */
  void offer() {
    var bureau = signers.bureau();
    if (people.as(bureau, this::standing).isEmpty()) {
      people.as(bureau, this::propose);
    }
  }

  /** Does what is still to do: also after a first start that broke off between two signatures. */
  boolean run() {
    var bureau = signers.bureau();
    var standing = people.as(bureau, this::standing);
    var id = standing.orElseGet(() -> people.as(bureau, this::propose));
    for (var partner : contract.members()) {
      var signer =
          partner.party() == Party.BUREAU ? bureau : signers.of(organisation(partner.party()));
      people.as(signer, () -> sign(id));
    }
    return standing.isEmpty();
  }

  private Void sign(UUID id) {
    var file = rooms.contracts().get(id);
    if (file.row().maySign()) {
      rooms.contracts().sign(id, file.texts().getLast().hash());
    }
    return null;
  }

  private Optional<UUID> standing() {
    return rooms
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select id from contract where number = :number")
                    .bind("number", contract.number())
                    .mapTo(UUID.class)
                    .findOne());
  }

  private UUID propose() {
    var project =
        rooms
            .projects()
            .open(
                new ProjectDraft(
                    contract.project().number(),
                    contract.project().name(),
                    pack.mode(),
                    contract.project().department(),
                    contract.project().publicGood(),
                    contract.project().grounds()));
    var id = rooms.contracts().draft(words(project));
    rooms.contracts().propose(id);
    return id;
  }

  private Agreement words(UUID project) {
    return new Agreement(
        contract.number(),
        contract.title().zh(),
        project,
        contract.form(),
        IntStream.range(0, contract.members().size())
            .mapToObj(place -> member(place + 1, contract.members().get(place)))
            .toList(),
        List.of(new TenantId(pack.code())),
        contract.scenarios(),
        contract.exclusive(),
        contract.from().toInstant(),
        contract.until().toInstant(),
        contract.revenues().stream().map(this::revenue).toList(),
        contract.kpis(),
        set(contract.scope(), Asset::new),
        contract.clauses().stream().map(ContractLoad::clause).toList(),
        contract.handOver());
  }

  private Member member(int number, CommunityPack.Partner partner) {
    return new Member(
        number,
        partner.party(),
        organisation(partner.party()),
        null,
        partner.roles(),
        partner.investment(),
        partner.risk(),
        partner.duties());
  }

  private Revenue revenue(CommunityPack.Earning earning) {
    return new Revenue(
        earning.mechanism(),
        IntStream.range(0, contract.members().size())
            .filter(place -> earning.shares().containsKey(contract.members().get(place).party()))
            .mapToObj(
                place ->
                    new Revenue.Share(
                        place + 1, earning.shares().get(contract.members().get(place).party())))
            .toList());
  }

  private String organisation(Party party) {
    return switch (party) {
      case OPERATOR -> pack.operator().id();
      case PROPERTY -> pack.propertyCompany().id();
      case COMMITTEE -> pack.code();
      case OWNERS_COMMITTEE -> committee;
      default -> city.value();
    };
  }

  private static Clause clause(CommunityPack.Term term) {
    return new Clause(
        term.id(),
        set(term.party(), Party::valueOf),
        set(term.asset(), Asset::new),
        set(term.action(), Action::valueOf),
        set(term.purpose(), Purpose::valueOf),
        Outcome.valueOf(term.decision()),
        term.text().zh());
  }

  /** {@code "*"} means any, which the rights write as an empty set. */
  private static <T> Set<T> set(List<String> names, Function<String, T> named) {
    return names.contains("*")
        ? Set.of()
        : names.stream().map(named).collect(Collectors.toUnmodifiableSet());
  }
}
