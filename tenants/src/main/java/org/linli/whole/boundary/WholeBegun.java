package org.linli.whole.boundary;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.linli.access.boundary.NotFound;
import org.linli.audit.boundary.Audited;
import org.linli.tenancy.entity.TenantId;
import org.linli.whole.entity.Phrase;
import org.linli.whole.entity.WholeStep;

/** That somebody began to take a community along stands in its log: only then it is read. */
public final class WholeBegun implements Audited {

  private final TenantId tenant;
  private final BiFunction<Phrase, Consumer<WholeStep>, WholeFile> making;

  WholeBegun(TenantId tenant, BiFunction<Phrase, Consumer<WholeStep>, WholeFile> making) {
    this.tenant = tenant;
    this.making = making;
  }

  /**
   * Reads all of the community as it stands at this moment, in one transaction of its own that
   * changes nothing and ends before the first byte is sent. Whoever asks has none open.
   *
   * @param told hears of every table that was written, on this thread; of the first ones again
   *     where the database wants the reading done again
   * @return the file, which whoever asked closes
   * @throws NotFound it was begun by somebody of another community
   */
  public WholeFile make(Phrase phrase, Consumer<WholeStep> told) {
    return making.apply(phrase, told);
  }

  @Override
  public String auditName() {
    return tenant.value();
  }
}
