package org.linli.identity.control;

import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.RoleDraft;
import org.linli.packs.Text;
import org.linli.rights.entity.GradedFields;
import org.linli.tenancy.entity.TenantId;

/** What an own role may be: a copy of what its maker may give, with no word more. */
public final class RoleRules {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_DESCRIPTION = 400;

  private RoleRules() {}

  /**
   * The role of the draft, at the maker's place.
   *
   * @throws Invalid naming field and rule
   * @throws NotPermitted naming the word that the maker cannot give
   */
  public static OwnRole role(Caller maker, RoleDraft draft, String id, int version) {
    var basis = basis(maker, draft.basis());
    text("name-zh", draft.nameZh(), LONGEST_NAME);
    text("name-en", draft.nameEn(), LONGEST_NAME);
    text("description", draft.description(), LONGEST_DESCRIPTION);
    permissions(maker, basis.tier(), draft);
    data(maker, basis.tier(), draft);
    var tenant = maker.tenant().map(TenantId::value).orElse(null);
    return new OwnRole(
        id,
        basis.tier(),
        draft.basis(),
        tenant == null && maker.scope() != null ? maker.scope().value() : null,
        tenant,
        maker.tier() == Tier.OPERATOR ? maker.organisation().orElse(null) : null,
        version,
        new Text(draft.nameZh().strip(), draft.nameEn().strip()),
        draft.description().strip(),
        draft.permissions(),
        draft.tokenPermissions(),
        draft.data());
  }

  private static Role basis(Caller maker, String name) {
    var basis = name == null ? null : Roles.delivered().all().get(name);
    if (basis == null || !Roles.delivered().grantable(maker).contains(name)) {
      throw new Invalid("basis", "unknown-role");
    }
    if (basis.power() != null || basis.tier() == Tier.RESIDENT || basis.tier() == Tier.PLATFORM) {
      throw new Invalid("basis", "not-copied");
    }
    return basis;
  }

  private static void text(String field, String text, int longest) {
    if (text == null || text.isBlank()) {
      throw new Invalid(field, "required");
    }
    if (text.strip().length() > longest) {
      throw new Invalid(field, "too-long");
    }
  }

  private static void permissions(Caller maker, Tier tier, RoleDraft draft) {
    if (draft.permissions().isEmpty()) {
      throw new Invalid("permissions", "required");
    }
    for (var word : draft.permissions()) {
      if (Functions.DELIVERED.of(word).isEmpty()) {
        throw new Invalid("permissions", "unknown-function");
      }
      if (!Roles.delivered().mayGive(maker, tier, word)) {
        throw new NotPermitted(word);
      }
    }
    if (!draft.permissions().containsAll(draft.tokenPermissions())) {
      throw new Invalid("token-permissions", "within-permissions");
    }
  }

  /** What a function opens is data as well: the role's own level holds for it. */
  private static void data(Caller maker, Tier tier, RoleDraft draft) {
    var data = draft.data();
    if (data.ownGrids() && tier != Tier.COMMUNITY) {
      throw new Invalid("data", "grids-of-a-community");
    }
    if (data.assets().stream().anyMatch(asset -> !asset.isKnown())) {
      throw new Invalid("data", "unknown-asset");
    }
    if (!GivenRoles.reaches(maker, data.word())) {
      throw new NotPermitted(data.word());
    }
    var above =
        draft.permissions().stream()
            .flatMap(word -> Functions.DELIVERED.of(word).stream())
            .map(function -> function.asset())
            .anyMatch(asset -> asset != null && !data.holds(asset, GradedFields.level(asset)));
    if (above) {
      throw new Invalid("permissions", "data-above-role");
    }
  }

  /** Whose division, community or enterprise a role could be. */
  public static void requirePlace(Caller maker) {
    var none =
        switch (maker.tier()) {
          case CITY, DISTRICT, STREET -> maker.scope() == null;
          case COMMUNITY -> maker.tenant().isEmpty();
          case OPERATOR -> maker.organisation().isEmpty();
          case RESIDENT, PLATFORM -> true;
        };
    if (none) {
      throw new NotPermitted("roles:write");
    }
  }
}
