package org.linli.rights.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.linli.packs.Packs;
import org.linli.packs.Text;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;

/**
 * The answer where the rights would open and the asker's roles do not reach: a denial like any
 * other, with its clause and its line in the log.
 */
record RoleLimit(
    @JsonProperty(required = true) String clause, @JsonProperty(required = true) Text why) {

  static final RoleLimit DELIVERED =
      Packs.read(RoleLimit.class.getResource("/packs/role-limit.yaml"), RoleLimit.class);

  private static final String RULE = "role";

  Decision denial(Snapshot snapshot) {
    var basis = new Basis(snapshot.mode(), 1, RULE, clause, why, Optional.empty());
    return new Decision(Outcome.DENY, basis, Optional.empty(), null, false);
  }
}
