/** Tests of the screens of matters. */
package org.linli.ui.matters;
