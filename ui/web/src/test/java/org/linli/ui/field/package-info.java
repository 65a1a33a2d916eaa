/** The page beside the screens. */
package org.linli.ui.field;
