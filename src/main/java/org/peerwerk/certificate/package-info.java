/**
 * Certificates: the office sees who is ready ({@link org.peerwerk.certificate.Issuing}) and issues a
 * {@link org.peerwerk.certificate.Certificate}; its holder takes it along ({@link org.peerwerk.certificate.Holding}); anyone who has the
 * paper can check it ({@link org.peerwerk.certificate.Verifying}).
 *
 * <p>What always holds: nothing is issued unless every rule of the pinned version is met and two people decided (I2), and nobody issues
 * their own. What was issued is frozen, content as JSON and papers byte for byte, and says what was achieved, never how, with which
 * support or in how many attempts (I7). There is one certificate for one enrolment, decided by the database. It does not run out (I15).
 *
 * <p>Holding a peer's certificate is itself sensitive, so there is no register: the only way in is the random code on the paper, and
 * what a certificate says is told only to who also knows the name on it (I8). The number runs and is no key. The name goes ten years after
 * the issue, unless its holder wants it to stay, or when the holder has everything erased; the paper can be checked for ever.
 *
 * <p>A certificate can open a permission to train, written as an accreditation of {@code people}. What exactly follows from which
 * certificate is read from the rules of the standards ({@link org.peerwerk.certificate.TrainingPermission}): today a certificate of the
 * train-the-trainer standard lets a professional train peer supporters, for the 36 months its rule {@code validity} names. For peers
 * nothing is written by machine: whether somebody works as a peer is theirs to say, the paths for peers ask for more than a certificate,
 * and so the office grants those permissions by hand. Nor is a permission for the train-the-trainer standard itself, which asks for a
 * delivered course.
 */
package org.peerwerk.certificate;
