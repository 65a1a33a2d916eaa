/** Tests of computing. */
package org.linli.ui.computing;
