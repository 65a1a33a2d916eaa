package org.linli.rights.boundary;

import jakarta.inject.Inject;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.keydata.boundary.KeyDataRules;
import org.linli.rights.control.Asker;
import org.linli.rights.control.RequestPacks;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/** Tells an applicant what to name: legal bases, fields and volumes, as the packs have them. */
@Facade
public class RequestGuide {

  private final Scopes scopes;
  private final RequestPacks packs = RequestPacks.DELIVERED;

  @Inject
  public RequestGuide(Scopes scopes) {
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected RequestGuide() {
    this(null);
  }

  /** For the current caller's party. */
  @Permit("requests:read")
  public Guide get(Asset asset, Purpose purpose) {
    if (!asset.isKnown()) {
      throw new Invalid("asset", "unknown-asset");
    }
    var party = Asker.of(scopes.caller()).party();
    var needed = packs.needed(asset, purpose);
    var rows = packs.needs().rowsPerDay();
    return new Guide(
        packs.bases().fitting(party, purpose).stream()
            .map(basis -> new Guide.Ground(basis.id(), basis.kind(), basis.name(), basis.article()))
            .toList(),
        packs.titles(asset).entrySet().stream()
            .map(
                field ->
                    new Guide.Field(
                        field.getKey(),
                        field.getValue(),
                        needed.contains(field.getKey()),
                        KeyDataRules.DELIVERED
                            .of(asset, field.getKey())
                            .filter(measures -> KeyDataRules.DELIVERED.holdFor(purpose))
                            .orElse(null)))
            .toList(),
        packs.scenariosById().values().stream()
            .map(scenario -> new Guide.Scene(scenario.id(), scenario.name()))
            .toList(),
        rows.usual(),
        rows.most(),
        packs.supply().of(party, purpose, null).path());
  }
}
