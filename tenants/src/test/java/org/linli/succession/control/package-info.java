/** What the pack says, as tests see it. */
package org.linli.succession.control;
