/** Tests of control. */
package org.linli.keydata.control;
