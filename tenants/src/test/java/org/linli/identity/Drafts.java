package org.linli.identity;

import java.util.Set;
import java.util.UUID;
import org.linli.identity.boundary.RoleDraft;
import org.linli.identity.entity.DataLimit;

/** Roles as somebody would draft them. */
final class Drafts {

  private Drafts() {}

  static RoleDraft of(String basis, String... permissions) {
    return of(basis, DataLimit.NONE, permissions);
  }

  static RoleDraft of(String basis, DataLimit data, String... permissions) {
    var name = "r" + UUID.randomUUID().toString().substring(0, 12);
    return new RoleDraft(
        basis, "角色" + name, name, "for a test", Set.of(permissions), null, data, null);
  }

  /** The same for another version. */
  static RoleDraft next(RoleDraft draft, int version, String... permissions) {
    return new RoleDraft(
        draft.basis(),
        draft.nameZh(),
        draft.nameEn(),
        draft.description(),
        Set.of(permissions),
        null,
        draft.data(),
        version);
  }

  /** The same, with less for programs. */
  static RoleDraft byToken(RoleDraft draft, String... token) {
    return new RoleDraft(
        draft.basis(),
        draft.nameZh(),
        draft.nameEn(),
        draft.description(),
        draft.permissions(),
        Set.of(token),
        draft.data(),
        draft.version());
  }
}
