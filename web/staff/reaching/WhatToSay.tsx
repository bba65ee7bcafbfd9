/** What an adviser says, and leaves to others. That somebody else helps is Oxfordshire's rule for its care leavers' survey. */
export function WhatToSay() {
  return (
    <section class="card" aria-labelledby="what-to-say">
      <h2 id="what-to-say">What to say</h2>
      <blockquote class="say">
        This is for you. It is up to you, and you can skip any question. Nobody asks your name. I cannot see
        what you say, and I will not know whether you answered.
      </blockquote>
      <ul>
        <li>
          If they want help with it, somebody else they trust helps: a friend, a support worker, another young
          person. Not you, because some of it may be about you.
        </li>
        <li>If they answer on your phone, look away until they hand it back.</li>
        <li>Write down nowhere who got which code, and do not ask later whether they answered.</li>
      </ul>
    </section>
  )
}
