/**
 * Privacy rules for user information 用户信息采集、存储与使用 (000 §11.3 e). A pack defines, for everything
 * that says something about a person, what it is for, on which ground, who gets it, and by the
 * catalogue's term how long it stays; a personal field that no rule names keeps the server from
 * starting. Residents are shown the rules as a notice with a version, accept it, and are asked
 * again when it changes; they take a copy of what is kept about them, put their name right, and
 * close their account, with which their home and their consents end.
 */
package org.linli.privacy;
