/** How the installation is looked at. */
package org.linli.evidence.control;
