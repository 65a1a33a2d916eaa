package org.linli.rights.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

class LeastFieldsTest {

  @ParameterizedTest
  @CsvSource({"GOVERNANCE, 'name;resident'", "PUBLIC_SERVICE, name", "EMERGENCY, ''", "OWN, ''"})
  void whatThePurposeDoesNotNeedIsNamed(Purpose purpose, String beyond) {
    var asked = List.of("community", "room", "resident", "since", "name", "unheard-of");
    var found = LeastFields.beyond(Asset.PERSON_ARCHIVE, purpose, asked);
    assertThat(String.join(";", found)).isEqualTo(beyond);
  }
}
