package org.linli.look.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {

  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
  private static final int SCALE = 8;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://linli.example.cn/grid/device/0190a1b2-c3d4-7000-8000-000000000001",
        "http://127.0.0.1:9080/grid/device/ffffffff-ffff-7fff-bfff-ffffffffffff"
      })
  void aScannerReadsWhatWasWritten(String text) throws ReaderException {
    assertThat(scanned(QrPicture.svg(text), 0)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40})
  void aScratchedLabelIsStillRead(int scratched) throws ReaderException {
    var text = "https://linli.example.cn/grid/device/0190a1b2-c3d4-7000-8000-000000000001";
    assertThat(scanned(QrPicture.svg(text), scratched)).isEqualTo(text);
  }

  /** Draws the picture as a camera sees it; some modules in its middle have gone white. */
  private static String scanned(String svg, int scratched) throws ReaderException {
    var size = SIZE.matcher(svg);
    assertThat(size.find()).isTrue();
    int side = Integer.parseInt(size.group(1)) * SCALE;
    var pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    var module = MODULE.matcher(svg);
    int middle = side / SCALE / 2;
    int left = scratched;
    while (module.find()) {
      int x = Integer.parseInt(module.group(1));
      int y = Integer.parseInt(module.group(2));
      if (left > 0 && Math.abs(x - middle) < 4 && Math.abs(y - middle) < 6) {
        left--;
        continue;
      }
      for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
        Arrays.fill(pixels, row * side + x * SCALE, row * side + (x + 1) * SCALE, 0);
      }
    }
    var source = new RGBLuminanceSource(side, side, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
