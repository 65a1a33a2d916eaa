/** Reading and checking the folder, file by file. */
package org.linli.cityfolder.control;
