package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.redivision.control.MovePack;
import org.linli.redivision.control.MovePack.Named;
import org.linli.testing.Catalogue;
import org.linli.testing.MoveOfEveryTable;
import org.linli.testing.TestPlatform;

/** Of all tables, those of the tenants room and those of the capabilities. */
class EveryMoveTest extends MoveOfEveryTable {

  /** A column that is not there would be passed over, and nobody would see it. */
  @Test
  void everyColumnThatThePackNamesIsThere() {
    var there =
        new Catalogue(TestPlatform.shared().owner())
            .tables().stream()
                .flatMap(
                    table ->
                        table.columns().stream().map(column -> table.name() + "." + column.name()))
                .toList();
    var pack = MovePack.DELIVERED;
    assertThat(Stream.concat(pack.follow().stream(), pack.stay().stream()).map(Named::place))
        .isSubsetOf(there);
    assertThat(
            pack.stay().stream()
                .filter(named -> named.since() != null)
                .map(named -> named.table() + "." + named.since()))
        .isSubsetOf(there);
  }
}
