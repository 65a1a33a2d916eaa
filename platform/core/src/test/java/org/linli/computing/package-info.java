/** Computing on data without seeing them. */
package org.linli.computing;
