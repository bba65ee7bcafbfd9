type Props = {
  /** What is being done, as in "Comparing the answers". */
  doing: string
  job: { done: number; total: number }
}

/** How far a job is. It can be left at any time: the server goes on with it. */
export function JobProgress({ doing, job: { done, total } }: Props) {
  return (
    <>
      <p role="status">
        {doing}: {done === 0 ? 'first step' : `step ${Math.min(done + 1, total)} of ${total}`}.
      </p>
      <progress aria-label={`${doing}: steps done`} max={Math.max(total, done + 1)} value={done} />
      <p class="soft">You can leave this page. It goes on without you.</p>
    </>
  )
}
