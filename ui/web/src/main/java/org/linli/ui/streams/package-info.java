/** Screens for streams of partners 第三方数据流. */
package org.linli.ui.streams;
