/** What the screens decide by themselves: words, orders, filters. */
package org.linli.ui;
