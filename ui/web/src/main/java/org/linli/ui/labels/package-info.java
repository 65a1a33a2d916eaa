/**
 * Labels of devices 设备标签: sheets to print for what hangs on walls and poles, and the page that a
 * phone shows after the scan.
 */
package org.linli.ui.labels;
