/** Taking along and erasing, on screens. */
package org.linli.ui.whole;
