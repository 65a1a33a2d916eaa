package org.linli.tenancy.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.rights.entity.Asset;

/** Which texts are a division's code, a tenant's name, an asset; and which are none. */
class WrittenFormsTest {

  @ParameterizedTest
  @CsvSource({"5101, CITY", "510104, DISTRICT", "510104017, STREET", "510104017001, COMMUNITY"})
  void aCodeSaysItsLevelByItsLength(String code, DivisionLevel level) {
    assertThat(new DivisionCode(code).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"51", "51010", "51o104", "510104-17", "5101040170011", "５１０１", " 5101"})
  void aTextThatIsNoCodeIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new DivisionCode(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "510104017001", "a-b-", "abcdefghijklmnopqrstuvwxyz-01234"})
  void aTenantIsNamedByDigitsSmallLettersAndHyphens(String name) {
    assertThat(new TenantId(name)).hasToString(name);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"-a", "A", "a_b", "a b", "社区", "a'", "abcdefghijklmnopqrstuvwxyz-012345"})
  void whatCouldBeNoTenantIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TenantId(text));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"a", "A-b", "1-a", "device readings", "a;b"})
  void whatCouldBeNoAssetIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Asset(text));
  }
}
