/** Tests of the screens of linkage. */
package org.linli.ui.linkage;
