package org.linli.catalogue.boundary;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.access.entity.Caller;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.Level;
import org.linli.contracts.boundary.Contracts;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * Which of the platform's assets somebody may know of. What they may not know of is not in their
 * ledger, and asking for it is answered as for what does not exist.
 *
 * <p>The bureau knows all. Those below know what the matrices speak of, and of the internal ones
 * what is no higher than general 3. Who stands outside the five levels knows what some rule would
 * open or let it apply for; an operator in the communities of its own contracts alone.
 */
final class Knowledge {

  private final Rights rights;
  private final Contracts contracts;

  Knowledge(Rights rights, Contracts contracts) {
    this.rights = rights;
    this.contracts = contracts;
  }

  /** For one caller and one list. */
  Set<String> of(Caller caller, Iterable<AssetSheet> sheets) {
    var known = new java.util.HashSet<String>();
    var party = Party.of(caller);
    for (var sheet : sheets) {
      if (party.isPresent() && knows(caller, party.get(), sheet)) {
        known.add(sheet.id());
      }
    }
    return known;
  }

  private boolean knows(Caller caller, Party party, AssetSheet sheet) {
    var governed = Optional.of(new Asset(sheet.id())).filter(Asset::isKnown);
    return switch (party) {
      case BUREAU -> true;
      case DISTRICT, STREET, COMMITTEE ->
          governed.isPresent() || !sheet.level().isAbove(Level.GENERAL_3);
      case OPERATOR ->
          governed
              .filter(asset -> caller.organisation().isPresent() && underContract(caller, asset))
              .isPresent();
      case DEPARTMENT, PROPERTY, OWNERS_COMMITTEE, RESIDENT ->
          governed.filter(asset -> inSomeMatrix(party, asset)).isPresent();
    };
  }

  private boolean underContract(Caller caller, Asset asset) {
    return contracts.communitiesOf(caller.organisation().orElseThrow()).stream()
        .anyMatch(community -> opens(community.tenant(), asset));
  }

  private boolean opens(TenantId tenant, Asset asset) {
    return Arrays.stream(Action.values())
        .anyMatch(
            action ->
                Arrays.stream(Purpose.values())
                    .anyMatch(
                        purpose ->
                            rights
                                    .explain(
                                        new Access(action, asset, purpose, tenant, "catalogue"))
                                    .outcome()
                                != Outcome.DENY));
  }

  private boolean inSomeMatrix(Party party, Asset asset) {
    return Arrays.stream(OperationMode.values())
        .flatMap(mode -> rights.matrix(mode).stream())
        .filter(row -> row.party() == party && row.decision() != Outcome.DENY)
        .flatMap(row -> row.assets().stream())
        .collect(Collectors.toSet())
        .contains(asset);
  }
}
