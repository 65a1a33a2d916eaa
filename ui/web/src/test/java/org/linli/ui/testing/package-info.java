/** Screens over a real community, for tests. */
package org.linli.ui.testing;
