package org.linli.showcase.control;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.Accounts;

/** Makes accounts with one-time passwords; {@code accounts.csv} hands these over, tier by tier. */
final class NewAccounts {

  private static final String HEADER = "tier,username,password,scope";

  private final Accounts accounts;
  private final HandoverFile file;
  private final List<List<String>> rows = new ArrayList<>();

  NewAccounts(Accounts accounts, Path home) {
    this.accounts = accounts;
    this.file = new HandoverFile(home.resolve("accounts.csv"), HEADER);
  }

  UUID create(String tier, AccountDraft draft) {
    var made = accounts.create(draft);
    rows.add(List.of(tier, made.username(), made.oneTimePassword(), scope(draft)));
    return made.id();
  }

  /** The last thing before the commit. */
  void handOver() {
    Set<String> fresh = new HashSet<>();
    rows.forEach(row -> fresh.add(row.get(1)));
    file.replace(row -> row.size() > 1 && fresh.contains(row.get(1)), rows);
    rows.clear();
  }

  private static String scope(AccountDraft draft) {
    if (draft.scope() != null) {
      return draft.scope().value();
    }
    if (draft.tenant() != null) {
      return draft.tenant().value();
    }
    return draft.organisation() == null ? "" : draft.organisation();
  }
}
