/** The screens of letters, before real windows. */
package org.linli.ui.letters;
