/** Tests of the screens' own logic. */
package org.linli.ui.parts;
